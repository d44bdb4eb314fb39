import { Console } from '../../console/Console.tsx';
import { showScreen } from '../../ui/show-screen.tsx';
import '../../console/console.css';

void showScreen('consoleTitle', () => <Console />);
