import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SessionState } from '../background-state.ts';
import { ConnectionDot } from '../ui/ConnectionDot.tsx';
import { explainConnection } from '../ui/connection.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { useSession } from '../ui/use-session.ts';
import { CoverageScreen } from './coverage/CoverageScreen.tsx';
import { GraphScreen } from './graph/GraphScreen.tsx';
import { HistoryScreen } from './history/HistoryScreen.tsx';
import { ImportScreen } from './import/ImportScreen.tsx';
import { InstrumentScreen } from './instrument/InstrumentScreen.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Nav } from './Nav.tsx';
import { PeopleScreen } from './people/PeopleScreen.tsx';
import { QueueScreen } from './queue/QueueScreen.tsx';
import type { Route, Screen } from './route.ts';
import { SearchBar } from './SearchBar.tsx';
import { useRoute } from './use-route.ts';
import { VocabularyScreen } from './vocabulary/VocabularyScreen.tsx';

/** What every screen is given. */
export interface ScreenProps {
  route: Route;
  go: ReturnType<typeof useRoute>['go'];
  role: 'reviewer' | 'staff' | 'admin';
}

const SCREENS: Partial<Record<Screen, (props: ScreenProps) => preact.JSX.Element>> = {
  queue: QueueScreen,
  instrument: InstrumentScreen,
  graph: GraphScreen,
  coverage: CoverageScreen,
  history: HistoryScreen,
  import: ImportScreen,
  terms: VocabularyScreen,
  people: PeopleScreen,
};

/** The curation console, in a tab of its own. */
export function Console() {
  const { route, go } = useRoute();
  const session = useSession();
  const Shown = SCREENS[route.screen] ?? QueueScreen;
  return (
    <div class="console">
      <Nav screen={route.screen} role={session?.connection.kind === 'connected' ? session.connection.role : null} />
      <header class="console-bar">
        <SearchBar onGo={(instrument) => go({ screen: 'instrument', subject: instrument })} />
        <LanguageSwitch />
        {session ? <Who session={session} /> : null}
      </header>
      {session ? (
        <Body session={session}>{(role) => <Shown route={route} go={go} role={role} />}</Body>
      ) : (
        <main aria-busy="true" />
      )}
    </div>
  );
}

function Who({ session: { connection } }: { session: SessionState }) {
  return (
    <>
      <ConnectionDot connection={connection} />
      {connection.kind === 'connected' ? (
        <span class="who">
          <Icon name="person" />
          {connection.name}
        </span>
      ) : null}
    </>
  );
}

/** Without a sign-in there is nothing to show; a line that fails leaves what is on the screen, and who one is. */
function Body(props: { session: SessionState; children: (role: ScreenProps['role']) => preact.ComponentChild }) {
  const { connection } = props.session;
  const role = useRef<ScreenProps['role']>('reviewer');
  if (connection.kind === 'connected') role.current = connection.role;
  if (connection.kind !== 'signedOut' && connection.kind !== 'expired')
    return <main class="console-main">{props.children(role.current)}</main>;
  return (
    <main class="console-main">
      <div class="trouble">
        <Icon name="warning" />
        <p>{explainConnection(connection)}</p>
        <button type="button" class="button main" onClick={() => browser.runtime.openOptionsPage()}>
          {t('consoleSignIn')}
        </button>
      </div>
    </main>
  );
}
