import type { Desk, FrameSide } from '../bridge.ts';
import type { PageCommand } from '../messages.ts';
import { framesOf } from './frames.ts';

/** Carries out a command for this page and the frames it speaks for; undefined for anything else. */
export async function answerCommand(command: PageCommand): Promise<unknown> {
  const frames = framesOf();
  switch (command.type) {
    case 'page/read': {
      const [own, ...inner] = await desksOf(frames);
      return own ? own.merge(inner.map((desk) => desk.read())) : null;
    }
    case 'page/text': {
      const texts = await Promise.all((await desksOf(frames)).map((desk) => desk.text()));
      return { text: texts.filter(Boolean).join('\n\n'), url: location.href.split('#', 1)[0] };
    }
    case 'page/goTo':
      return (await desksOf(frames)).some((desk) => desk.goTo(command.ref));
    case 'page/goToWords':
      return goToWords(await desksOf(frames), command.words, command.nth);
    case 'page/noteText':
      return (await frames[0]?.desk())?.notes.text() ?? null;
    case 'page/goToNote':
      return (await frames[0]?.desk())?.notes.goTo(command.id) ?? false;
    case 'page/notes':
      frames[0]?.notesChanged();
      return true;
    case 'page/recheck':
      for (const frame of frames) frame.recheck();
      return true;
    case 'page/quiet':
      for (const frame of frames) frame.hush(command.quiet);
      return true;
    case 'page/enabled':
      for (const frame of frames) frame.enable(command.enabled);
      return true;
    case 'command':
      (await frameInUse(frames)?.desk())?.command(command.name);
      return true;
  }
}

/** Counts through the frames in the order in which their texts stand together. */
async function goToWords(desks: readonly Desk[], words: string, nth: number): Promise<boolean> {
  let left = nth;
  for (const desk of desks) {
    const found = await desk.goToWords(words, left);
    if (found === 'shown') return true;
    left -= found;
  }
  return false;
}

/** Desks of this frame and of those with references in them. */
async function desksOf(frames: readonly FrameSide[]): Promise<Desk[]> {
  const desks = await Promise.all(frames.filter(({ count }, i) => i === 0 || count > 0).map((frame) => frame.desk()));
  return desks.filter((desk) => desk !== null);
}

/** The frame the reader is in: the one whose reference he was on last, else the first that has any. */
function frameInUse(frames: readonly FrameSide[]): FrameSide | undefined {
  return frames.find(({ current }) => current !== null) ?? frames.find(({ count }) => count > 0);
}
