/** The app's mark: three lines of text, the first one ending in a reference. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <rect width="20" height="20" rx="4.5" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" stroke-width="1.8" stroke-linecap="round">
        <path d="M4.4 6.2h6.6M4.4 10.3h11.2M4.4 14.4h9.8" />
        <circle cx="14.2" cy="6.2" r="1.8" stroke-width="1.6" />
      </g>
    </svg>
  );
}
