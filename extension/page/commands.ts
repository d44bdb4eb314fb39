import type { FrameSide } from '../bridge.ts';
import type { PageCommand } from '../messages.ts';
import { framesOf, mergeReadings } from './frame-side.ts';

/** Carries out a command for this page and the frames it speaks for; undefined for anything else. */
export function answerCommand(command: PageCommand): unknown {
  const frames = framesOf();
  switch (command.type) {
    case 'page/read':
      return mergeReadings(frames.map((frame) => frame.read()));
    case 'page/goTo':
      return frames.some((frame) => frame.goTo(command.ref));
    case 'page/recheck':
      for (const frame of frames) frame.recheck();
      return true;
    case 'page/enabled':
      for (const frame of frames) frame.enable(command.enabled);
      return true;
    case 'command':
      if (command.name === 'close') for (const frame of frames) frame.command('close');
      else frameInUse(frames)?.command(command.name);
      return true;
    default:
      return undefined;
  }
}

/** The frame the reader is in: the one whose reference he was on last, else the first that has any. */
function frameInUse(frames: readonly FrameSide[]): FrameSide | undefined {
  return frames.find((frame) => frame.read().current !== null) ?? frames.find(({ count }) => count > 0);
}
