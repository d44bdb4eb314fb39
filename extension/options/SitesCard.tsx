import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { lastRunSetting, sitesSetting } from '../settings.ts';
import { originOf } from '../sites.ts';
import { dayOf, formatDate, formatTime } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { Switch } from '../ui/Switch.tsx';
import { useSetting } from '../ui/use-setting.ts';
import { AddSite } from './AddSite.tsx';
import { listSites, type SiteRow } from './site-rows.ts';

/** Where the extension runs, one switch for each site. */
export function SitesCard() {
  const choices = useSetting(sitesSetting);
  const lastRun = useSetting(lastRunSetting);
  const [adding, setAdding] = useState(false);
  return (
    <section class="box" id="sites" aria-labelledby="sites-heading">
      <div class="head">
        <div>
          <h2 id="sites-heading">{t('optionsSites')}</h2>
          <p class="hint">{t('sitesHint')}</p>
        </div>
        <button type="button" class="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          <Icon name="plus" />
          {t('sitesAdd')}
        </button>
      </div>
      {adding ? <AddSite onDone={() => setAdding(false)} /> : null}
      <div class="sheet">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sitesSite')}</th>
              <th scope="col">{t('sitesSource')}</th>
              <th scope="col">{t('sitesLastRun')}</th>
              <th scope="col">
                <span class="said">{t('sitesOnOff')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {choices && lastRun
              ? listSites(choices.value, lastRun.value).map((row) => <Site key={row.site} row={row} />)
              : null}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Site({ row: { site, enabled, source, since, lastRun } }: { row: SiteRow }) {
  return (
    <tr>
      <th scope="row">{site}</th>
      <td>
        {source === 'builtIn'
          ? t('sitesBuiltIn')
          : source === 'own'
            ? t('sitesByHand')
            : t('sitesGranted', [formatDate(dayOf(since!))])}
      </td>
      <td>{lastRun ? sayWhen(lastRun) : t('sitesNever')}</td>
      <td class="acts">
        {source === 'builtIn' ? null : (
          <button type="button" class="link" aria-label={t('sitesRemoveNamed', [site])} onClick={() => remove(site)}>
            {t('sitesRemove')}
          </button>
        )}
        <Switch
          on={enabled}
          label={t('sitesSwitch', [site])}
          onChange={(on) => ask({ type: 'site/set', host: site, enabled: on })}
        />
      </td>
    </tr>
  );
}

async function remove(site: string): Promise<void> {
  await ask({ type: 'site/remove', host: site });
  await browser.permissions.remove({ origins: [originOf(site)] }).catch(() => false);
}

function sayWhen(instant: string): string {
  const day = dayOf(instant);
  return day === dayOf(new Date().toISOString()) ? t('sitesToday', [formatTime(instant)]) : formatDate(day);
}
