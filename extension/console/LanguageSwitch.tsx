import { languageSetting } from '../settings.ts';
import { language } from '../ui/i18n.ts';

const CHOICES = [
  { code: 'vi', label: 'VI', name: 'Tiếng Việt' },
  { code: 'en', label: 'EN', name: 'English' },
] as const;

export function LanguageSwitch() {
  return (
    <span class="language">
      {CHOICES.map(({ code, label, name }) => (
        <button
          key={code}
          type="button"
          class="bare"
          lang={code}
          aria-label={name}
          aria-pressed={language() === code}
          onClick={() => languageSetting.write(code)}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
