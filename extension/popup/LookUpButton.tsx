import { openPanelBeside } from '../open-panel.ts';
import { lookUpSetting } from '../settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';

/** Opens the panel with its field for a symbol typed by hand. */
export function LookUpButton({ tab }: { tab: number }) {
  function open() {
    void lookUpSetting.write({ tab, text: '' });
    void openPanelBeside(tab);
  }
  return (
    <button type="button" class="button" onClick={open}>
      <Icon name="search" />
      {t('lookUpTitle')}
    </button>
  );
}
