import { provinceBySlug } from '../../shared/registry/provinces.ts';
import { ask } from '../ask.ts';
import type { PackState } from '../background-state.ts';
import { connectionName } from '../ui/connection.ts';
import { dayOf, formatDate, formatTime } from '../ui/dates.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { formatBytes, formatNumber } from '../ui/numbers.ts';

const FAILURES: Readonly<Record<'full' | 'changing' | 'refused', MessageKey>> = {
  full: 'packFull',
  changing: 'packChanging',
  refused: 'packRefused',
};

/** One pack: what it holds and of when, how its download stands, and what can be done with it. */
export function PackRow({ pack, signedIn }: { pack: PackState; signedIn: boolean }) {
  const { jurisdiction, years, kept, job } = pack;
  const name = provinceBySlug(jurisdiction)?.name ?? jurisdiction;
  const busy = job !== null && job.kind !== 'failed';
  const [first = '', last = first] = [years.at(0), years.at(-1)];
  return (
    <li class="pack">
      <div>
        <p>
          <strong lang="vi">{name}</strong> · {first === last ? first : t('packYears', [first, last])}
        </p>
        {kept ? (
          <p class="quiet">
            {t('packAsOf', [formatDate(dayOf(kept.asOf)), formatTime(kept.asOf)])} ·{' '}
            {t('packRecords', [formatNumber(kept.records), formatBytes(kept.bytes)])}
          </p>
        ) : null}
        <div role="status">{job ? <Job job={job} name={name} /> : null}</div>
      </div>
      <p class="acts">
        <button
          type="button"
          class="link"
          disabled={busy || !signedIn}
          aria-label={t('packRefreshNamed', [name])}
          onClick={() => ask({ type: 'pack/keep', jurisdiction, years })}
        >
          {t('packRefresh')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={t('packRemoveNamed', [name])}
          onClick={() => ask({ type: 'pack/remove', jurisdiction })}
        >
          {t('packRemove')}
        </button>
      </p>
    </li>
  );
}

function Job({ job, name }: { job: NonNullable<PackState['job']>; name: string }) {
  if (job.kind === 'failed') return <p class="notice warn">{t(FAILURES[job.cause])}</p>;
  const paused = job.kind === 'waiting';
  return (
    <>
      <p>{job.total === null ? t('packBegin') : t('packDoing', [formatNumber(job.done), formatNumber(job.total)])}</p>
      <progress aria-label={name} max={job.total ?? 1} value={job.total === null ? undefined : job.done} />
      {paused ? (
        <p class="quiet">
          {job.cause === 'connected' ? '' : `${connectionName(job.cause)}. `}
          {t('packPaused', [formatTime(job.retryAt)])}
        </p>
      ) : null}
    </>
  );
}
