import { useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';

/** A file chosen or dropped, or a list pasted. */
export function Choose({ empty, onChoose }: { empty: boolean; onChoose: (name: string, content: string) => void }) {
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => file && void file.text().then((content) => onChoose(file.name, content));

  return (
    <>
      {empty ? (
        <p class="trouble" role="alert">
          <Icon name="warning" />
          <span>{t('importEmpty')}</span>
        </p>
      ) : null}
      <label
        class="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="upload" />
        <span>{t('importDrop')}</span>
        <input
          type="file"
          accept=".csv,.ndjson,.jsonl,text/csv"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      <div class="paste">
        <label for="paste">{t('importPaste')}</label>
        <textarea
          id="paste"
          class="field"
          rows={6}
          value={pasted}
          placeholder={'type,symbol,issuer,issuedOn,title\nKế hoạch,233/KH-UBND,UBND tỉnh Lạng Sơn,2023-12-20,…'}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button"
          disabled={pasted.trim() === ''}
          onClick={() => onChoose(t('importPasted'), pasted)}
        >
          {t('importRehearse')}
        </button>
      </div>
      <p class="note">{t('importColumns')}</p>
    </>
  );
}
