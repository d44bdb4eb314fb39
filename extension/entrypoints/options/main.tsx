import { Options } from '../../options/Options.tsx';
import { readPrefill } from '../../options/prefill.ts';
import { showScreen } from '../../ui/show-screen.tsx';
import '../../options/options.css';
import '../../options/forms.css';

const prefill = readPrefill(location.hash);
void showScreen('optionsTitle', () => <Options prefill={prefill} />);
