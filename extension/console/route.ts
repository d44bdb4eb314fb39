/** Where one is in the console, as the address says it after `#`: `#coverage?jurisdiction=lang-son`, `#instrument/i_abc`. */
export const SCREENS = ['queue', 'instrument', 'graph', 'import', 'coverage', 'history', 'terms', 'people'] as const;
export type Screen = (typeof SCREENS)[number];

export interface Route {
  screen: Screen;
  /** What is shown there, such as an instrument's id. */
  subject: string | null;
  query: URLSearchParams;
}

const FIRST: Screen = 'queue';

/** The address of another page than ours leads to the first screen. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name, ...rest] = path.split('/');
  const screen = SCREENS.find((each) => each === name) ?? FIRST;
  return { screen, subject: rest.length > 0 ? decode(rest.join('/')) : null, query: new URLSearchParams(query) };
}

export function hashOf({ screen, subject, query }: Partial<Route> & { screen: Screen }): string {
  const search = query?.toString();
  return `#${screen}${subject ? `/${encodeURIComponent(subject)}` : ''}${search ? `?${search}` : ''}`;
}

/** Where changes that wait for a second admin are. */
export const PROPOSALS = '#history?show=proposals';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
