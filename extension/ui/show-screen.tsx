import { type ComponentChild, render } from 'preact';
import { languageSetting } from '../settings.ts';
import { type Language, type MessageKey, setLanguage, t } from './i18n.ts';
import './tokens.css';
import './controls.css';
import './line.css';

/** Fills one of the extension's own pages, in the reader's language, and again when that changes. */
export async function showScreen(title: MessageKey, screen: () => ComponentChild): Promise<void> {
  const show = (language: Language) => {
    setLanguage(language);
    document.documentElement.lang = language;
    document.title = t(title);
    render(<div key={language}>{screen()}</div>, document.getElementById('app') as HTMLElement);
  };
  languageSetting.watch(show);
  show(await languageSetting.read());
}
