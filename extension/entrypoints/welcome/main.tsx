import { readPrefill } from '../../options/prefill.ts';
import { showScreen } from '../../ui/show-screen.tsx';
import { Welcome } from '../../welcome/Welcome.tsx';
import '../../page/highlights.css';
import '../../options/forms.css';
import '../../welcome/welcome.css';

const prefill = readPrefill(location.hash);
void showScreen('welcomeTitle', () => <Welcome prefill={prefill} />);
