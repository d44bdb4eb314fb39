import { AuditPage } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { pathWith } from '../call-server.ts';
import { hashOf } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import { actWords, subjectWords } from './words.ts';

/** Later changes on account of which one cannot be taken back, each a way to it. */
export function Dependents({ name, later, onGo }: { name: string; later: readonly number[]; onGo: () => void }) {
  return (
    <div class="refused" role="alert">
      <Icon name="lock" />
      <div>
        <p>
          <strong>{t('undoRefused', [name])}</strong>{' '}
          {later.length === 0 ? t('undoRefusedUnknown') : tCount('undoRefusedBy', later.length)}
        </p>
        <ul>
          {later.map((seq) => (
            <li key={seq}>
              <Dependent seq={seq} onGo={onGo} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Dependent({ seq, onGo }: { seq: number; onGo: () => void }) {
  const { answer } = useAnswer(pathWith('/v1/audit', { after: seq + 1, limit: 1 }), AuditPage);
  const item = answer?.kind === 'ok' ? answer.value.items[0] : undefined;
  const words = item
    ? `${actWords(item.action)} ${subjectWords(item, answer?.kind === 'ok' ? (answer.value.names ?? {}) : {})}`
    : '';
  return (
    <a href={hashOf({ screen: 'history', query: new URLSearchParams({ at: String(seq) }) })} onClick={onGo}>
      <Outside>{`#${seq} ${words}`}</Outside>
    </a>
  );
}
