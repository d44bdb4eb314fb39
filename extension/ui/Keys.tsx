const PRINTED: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

/** A shortcut as key caps: "Alt+Period" shows Alt and a dot. */
export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <span class="keys-held">
      {shortcut.split('+').map((key) => (
        <kbd key={key}>{PRINTED[key] ?? key}</kbd>
      ))}
    </span>
  );
}
