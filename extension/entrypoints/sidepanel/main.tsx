import { Panel } from '../../panel/Panel.tsx';
import { showScreen } from '../../ui/show-screen.tsx';
import '../../ui/facts.css';
import '../../panel/panel.css';
import '../../panel/list.css';
import '../../panel/details.css';
import '../../panel/findings.css';
import '../../panel/facts.css';
import '../../panel/message.css';
import '../../panel/help.css';
import '../../panel/look-up.css';
import '../../panel/capture.css';
import '../../annotation/notes.css';
import '../../annotation/note-trouble.css';
import '../../annotation/note-work.css';
import '../../annotation/note-editor.css';

void showScreen('panelTitle', () => <Panel search={location.search} />);
