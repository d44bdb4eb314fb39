import { Icon } from '../ui/Icon.tsx';

/** The first year that is offered; older acts are rarely cited and can be asked of the index. */
const FIRST = 1990;

/** Chooses a year up to `last`. */
export function YearSelect(props: { labelledBy: string; value: number; last: number; onChange(year: number): void }) {
  const { labelledBy, value, last, onChange } = props;
  const years = Array.from({ length: last - FIRST + 1 }, (_, at) => last - at);
  return (
    <span class="choice">
      <select
        class="field"
        aria-labelledby={labelledBy}
        value={String(value)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {years.map((year) => (
          <option key={year} value={String(year)}>
            {year}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
