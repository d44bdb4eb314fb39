import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { PackState } from '../background-state.ts';
import { homeSetting, packTurnSetting } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import { useSession } from '../ui/use-session.ts';
import { useSetting } from '../ui/use-setting.ts';
import { PackRow } from './PackRow.tsx';
import { ProvinceSelect } from './ProvinceChoice.tsx';
import { YearSelect } from './YearSelect.tsx';

/** Years of a pack unless the reader chooses others. */
const YEARS = 3;

/** What is kept on this machine to resolve with off line. */
export function PacksCard() {
  const packs = usePacks();
  const session = useSession();
  const home = useSetting(homeSetting);
  const thisYear = new Date().getFullYear();
  const [chosen, setChosen] = useState<string | null>(null);
  const [from, setFrom] = useState(thisYear - YEARS + 1);
  const [to, setTo] = useState(thisYear);
  const province = chosen ?? home?.value ?? '';
  const signedIn = session !== null && session.connection.kind !== 'signedOut';
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return (
    <section class="box" id="packs" aria-labelledby="packs-heading">
      <h2 id="packs-heading">{t('packHeading')}</h2>
      <p class="hint">{t('packHint')}</p>
      {packs?.length === 0 ? <p class="hint">{t('packNone')}</p> : null}
      {packs?.length ? (
        <ul class="packs">
          {packs.map((pack) => (
            <PackRow key={pack.jurisdiction} pack={pack} signedIn={signedIn} />
          ))}
        </ul>
      ) : null}
      {signedIn ? (
        <form
          class="pack-form"
          onSubmit={(event) => {
            event.preventDefault();
            void ask({ type: 'pack/keep', jurisdiction: province, years });
          }}
        >
          <div class="part">
            <span id="packs-province">{t('packProvince')}</span>
            <ProvinceSelect aria-labelledby="packs-province" value={province} onChange={setChosen} />
          </div>
          <div class="part">
            <span id="packs-from">{t('packFrom')}</span>
            <YearSelect
              labelledBy="packs-from"
              value={from}
              last={thisYear}
              onChange={(year) => {
                setFrom(year);
                setTo(Math.max(year, to));
              }}
            />
          </div>
          <div class="part">
            <span id="packs-to">{t('packTo')}</span>
            <YearSelect
              labelledBy="packs-to"
              value={to}
              last={thisYear}
              onChange={(year) => {
                setTo(year);
                setFrom(Math.min(year, from));
              }}
            />
          </div>
          <button type="submit" class="button main" disabled={province === ''}>
            {t('packDownload')}
          </button>
        </form>
      ) : (
        <p class="hint">{t('packSignIn')}</p>
      )}
    </section>
  );
}

/** The packs, kept current; null until the background has said them. */
function usePacks(): PackState[] | null {
  const [packs, setPacks] = useState<PackState[] | null>(null);
  useEffect(() => {
    let latest = 0;
    const read = async () => {
      const turn = ++latest;
      const now = await ask({ type: 'pack/list' });
      if (now && turn === latest) setPacks(now);
    };
    const stop = packTurnSetting.watch(() => void read());
    void read();
    return () => {
      latest = -1;
      stop();
    };
  }, []);
  return packs;
}
