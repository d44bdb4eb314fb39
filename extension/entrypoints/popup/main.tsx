import { Popup } from '../../popup/Popup.tsx';
import { showScreen } from '../../ui/show-screen.tsx';
import '../../popup/popup.css';

void showScreen('popupTitle', () => <Popup search={location.search} />);
