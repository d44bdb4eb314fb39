import type { Finding } from '../../shared/schema/index.ts';
import type { CardSubject } from '../bridge.ts';
import { Chain } from '../ui/Chain.tsx';
import { Force } from '../ui/Force.tsx';
import { findingsOf } from '../ui/findings.ts';
import { Icon } from '../ui/Icon.tsx';
import { language, t } from '../ui/i18n.ts';
import { Line } from '../ui/Line.tsx';
import { statusOf } from '../ui/status.ts';
import { type ActionHandlers, Actions } from './Actions.tsx';
import { Candidates } from './Ambiguous.tsx';
import { Findings } from './Findings.tsx';
import { HEADING_ID, Heading } from './Heading.tsx';
import { NotFound } from './NotFound.tsx';
import { Passage, type PassageHandlers } from './Passage.tsx';
import { Said } from './Said.tsx';
import { Matched, Source } from './Source.tsx';
import { Stored } from './Stored.tsx';
import type { OpenCard } from './state.ts';
import { Unchecked } from './Unchecked.tsx';
import { type View, viewOf } from './view.ts';
import { Waiting } from './Waiting.tsx';

export interface CardHandlers extends ActionHandlers, PassageHandlers {
  onClose(): void;
  onRetry(): void;
  onSignIn(): void;
}

/** The card of one reference. */
export function Card({ subject, card, on }: { subject: CardSubject; card: OpenCard; on: CardHandlers }) {
  const view = viewOf(subject);
  return (
    <div class="card" role="dialog" aria-labelledby={HEADING_ID} lang={language()}>
      <Line status={statusOf(subject.answer)} />
      <div class="body">
        <Stored subject={subject} onSignIn={on.onSignIn} />
        <button type="button" class="close" aria-label={t('keysClose')} onClick={on.onClose}>
          <Icon name="close" />
        </button>
        <Heading subject={subject} view={view} />
        <Answer subject={subject} view={view} card={card} on={on} />
      </div>
      <Actions subject={subject} view={view} card={card} on={on} />
      <Said card={card} subject={subject} onCopy={on.onCopy} />
    </div>
  );
}

function Answer(props: { subject: CardSubject; view: View; card: OpenCard; on: CardHandlers }) {
  const { subject, view, card, on } = props;
  switch (view.kind) {
    case 'loading':
      return <Waiting waited={card.waited} onRetry={on.onRetry} />;
    case 'unchecked':
      return <Unchecked connection={view.connection} onRetry={on.onRetry} onSignIn={on.onSignIn} />;
    case 'notFound':
      return <NotFound series={view.series} />;
    case 'ambiguous':
      return <Candidates outcome={view.outcome} />;
    case 'found': {
      const { instrument, evidence, staleSince } = view;
      return (
        <>
          <section>
            <Force instrument={instrument} written={subject.written.text} staleSince={staleSince} />
          </section>
          <Chain instrument={instrument} />
          <Findings findings={findingsOf(subject).filter(isNews)} onMore={on.onPanel} />
          <Passage subject={subject} card={card} on={on} />
          <Source instrument={instrument} mentions={subject.mentions} />
          <Matched evidence={evidence} citation={subject.citation} issuer={instrument.issuer.name} />
        </>
      );
    }
  }
}

/** A replacement for information is told by the chain. */
function isNews({ code, severity }: Finding): boolean {
  return code !== 'replaced' || severity === 'look';
}
