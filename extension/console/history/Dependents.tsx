import type { UndoPreview } from '../../../shared/schema/index.ts';
import { formatTime } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tCount } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { hashOf } from '../route.ts';
import { actWords, subjectWords } from './words.ts';

/** Later changes on account of which one cannot be taken back, each a way to it. */
export function Dependents(props: { name: string; preview: UndoPreview; onGo?: () => void }) {
  const { name, preview, onGo } = props;
  const later = preview.steps.slice(0, -1);
  return (
    <div class="refused" role="alert">
      <Icon name="lock" />
      <div>
        <p>
          <strong>{t('undoRefused', [name])}</strong>{' '}
          {later.length === 0 ? t('undoRefusedUnknown') : tCount('undoRefusedBy', later.length)}
        </p>
        <ul>
          {later.map((item) => (
            <li key={item.seq}>
              <a
                href={hashOf({ screen: 'history', query: new URLSearchParams({ at: String(item.seq) }) })}
                onClick={onGo}
              >
                <Outside>
                  {`#${item.seq} ${actWords(item.action)} ${subjectWords(item, preview.names)}, ${formatTime(item.at)}`}
                </Outside>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
