import { t } from '../../ui/i18n.ts';

/** The years that are shown, between two thumbs of one line; each is a range field of its own, moved by pointer or arrows. */
export function SpanFilter(props: {
  years: readonly [number, number];
  span: readonly [number, number];
  onChange: (span: readonly [number, number]) => void;
}) {
  const { years, span, onChange } = props;
  const [first, last] = years;
  const share = (year: number) => `${((year - first) / Math.max(1, last - first)) * 100}%`;
  return (
    <section class="graph-part" aria-labelledby="graph-span">
      <h2 id="graph-span">{t('graphSpan')}</h2>
      <p class="graph-years">
        <output>{span[0]}</output>
        <output>{span[1]}</output>
      </p>
      <div class="graph-span" style={{ '--from': share(span[0]), '--to': share(span[1]) }}>
        <input
          type="range"
          min={first}
          max={last}
          value={span[0]}
          aria-label={t('graphSpanFrom')}
          onInput={({ currentTarget }) => {
            const from = Math.min(currentTarget.valueAsNumber, span[1]);
            currentTarget.value = String(from);
            onChange([from, span[1]]);
          }}
        />
        <input
          type="range"
          min={first}
          max={last}
          value={span[1]}
          aria-label={t('graphSpanTo')}
          onInput={({ currentTarget }) => {
            const to = Math.max(currentTarget.valueAsNumber, span[0]);
            currentTarget.value = String(to);
            onChange([span[0], to]);
          }}
        />
      </div>
      {span[0] !== first || span[1] !== last ? <p class="note">{t('graphUndatedStay')}</p> : null}
    </section>
  );
}
