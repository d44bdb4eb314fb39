import { t } from '../../ui/i18n.ts';
import type { ScreenProps } from '../Console.tsx';
import { Entries } from './Entries.tsx';
import { TERM_TABS, type TermTab } from './kinds.ts';
import { TagsTab } from './TagsTab.tsx';
import { TermTabs } from './TermTabs.tsx';
import { useWalk } from './use-walk.ts';
import { WalkBox } from './WalkBox.tsx';
import './vocabulary.css';

/** Names that mean the same, bodies that went over into others, and the terms of notes. */
export function VocabularyScreen({ route, go, role }: ScreenProps) {
  const walk = useWalk();
  const isAdmin = role === 'admin';
  const shown: TermTab = TERM_TABS.find((tab) => tab === route.subject) ?? 'codes';
  return (
    <section class="terms" aria-labelledby="terms-title">
      <header class="screen-head">
        <div>
          <h1 id="terms-title">{t('termsTitle')}</h1>
          <p class="note">{t(isAdmin ? 'termsNote' : 'termsReadOnly')}</p>
        </div>
      </header>
      <TermTabs shown={shown} onShow={(subject) => go({ screen: 'terms', subject })} />
      <div id="terms-panel" role="tabpanel" aria-labelledby={`terms-${shown}`}>
        {shown === 'tags' ? (
          <TagsTab canWrite={isAdmin} />
        ) : (
          <>
            <WalkBox walk={walk} canRun={isAdmin} />
            <Entries key={shown} kind={shown} canWrite={isAdmin} onChanged={() => void walk.run()} />
          </>
        )}
      </div>
    </section>
  );
}
