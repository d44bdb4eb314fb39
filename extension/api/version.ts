import { API_VERSION } from '../../shared/schema/index.ts';

/** How the server's contract stands to ours: only the first number decides whether its answers can be read. */
export function compareContract(server: string): 'same' | 'extensionOlder' | 'extensionNewer' {
  const [theirs, ours] = [server, API_VERSION].map((version) => Number.parseInt(version, 10));
  if (theirs === ours || Number.isNaN(theirs)) return 'same';
  return theirs! > ours! ? 'extensionOlder' : 'extensionNewer';
}
