import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Span } from '../../shared/citation/types.ts';
import { ask } from '../ask.ts';
import { t } from '../ui/i18n.ts';
import { reveal } from '../ui/reveal.ts';
import { markCitations, plainText } from './cite.ts';
import { type Block, type Inline, readMarkdown } from './markdown.ts';

/** A note's words: inert text with the marks of its small Markdown, and a button at each citation. */
export function NoteText({ text, onCitation }: { text: string; onCitation: (citation: string) => void }) {
  const blocks = useMemo(() => readMarkdown(text), [text]);
  const plain = useMemo(() => plainText(blocks), [blocks]);
  const spans = useCitations(plain);
  return (
    <div class="note-text" lang="vi">
      {markCitations(blocks, spans).map((block, at) => (
        <DrawnBlock key={at} block={block} onCitation={onCitation} />
      ))}
    </div>
  );
}

/** Where the recogniser finds citations in a text; none until the background has answered. */
function useCitations(text: string): readonly Span[] {
  const [found, setFound] = useState<{ text: string; spans: readonly Span[] }>({ text, spans: [] });
  useEffect(() => {
    let live = true;
    if (/\d/.test(text) || /luật/i.test(text))
      void ask({ type: 'page/find', text }).then((spans) => live && spans && setFound({ text, spans }));
    return () => {
      live = false;
    };
  }, [text]);
  return found.text === text ? found.spans : [];
}

function DrawnBlock({ block, onCitation }: { block: Block; onCitation: (citation: string) => void }) {
  switch (block.kind) {
    case 'code':
      return (
        <pre dir="auto">
          <code>{reveal(block.text)}</code>
        </pre>
      );
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines of={block.content} onCitation={onCitation} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at} dir="auto">
          {item.map((one, nth) => (
            <DrawnBlock key={nth} block={one} onCitation={onCitation} />
          ))}
        </li>
      ));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
  }
}

function Inlines({ of, onCitation }: { of: readonly Inline[]; onCitation: (citation: string) => void }) {
  return <>{of.map((inline, at) => drawInline(inline, at, onCitation))}</>;
}

function drawInline(inline: Inline, key: number, onCitation: (citation: string) => void) {
  switch (inline.kind) {
    case 'text':
      return reveal(inline.text);
    case 'break':
      return <br key={key} />;
    case 'code':
      return <code key={key}>{reveal(inline.text)}</code>;
    case 'strong':
      return (
        <strong key={key}>
          <Inlines of={inline.content} onCitation={onCitation} />
        </strong>
      );
    case 'emphasis':
      return (
        <em key={key}>
          <Inlines of={inline.content} onCitation={onCitation} />
        </em>
      );
    case 'link':
      return (
        <bdi key={key}>
          <a href={inline.href} target="_blank" rel="noopener noreferrer">
            <Inlines of={inline.content} onCitation={onCitation} />
          </a>{' '}
          <span class="quiet">({inline.host})</span>
        </bdi>
      );
    case 'citation':
      return (
        <button
          key={key}
          type="button"
          class="link cited"
          aria-label={t('noteCitation', [inline.text])}
          onClick={() => onCitation(inline.text)}
        >
          {reveal(inline.text)}
        </button>
      );
  }
}
