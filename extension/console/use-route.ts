import { useEffect, useState } from 'preact/hooks';
import { hashOf, type Route, readRoute } from './route.ts';

/** Where one is, and how to go elsewhere; the browser's back button works. */
export function useRoute(): { route: Route; go: (to: Parameters<typeof hashOf>[0]) => void } {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const read = () => setRoute(readRoute(location.hash));
    window.addEventListener('hashchange', read);
    read();
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return { route, go: (to) => location.assign(hashOf(to)) };
}
