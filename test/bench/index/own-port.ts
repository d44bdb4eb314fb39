/** The Worker behind Miniflare's own port, without the dev server's proxies; and what CPU its process spends. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runWrangler } from '../../../scripts/wrangler.ts';

interface Running {
  ready: Promise<URL>;
  dispose: () => Promise<void>;
}

interface MiniflareModule {
  Miniflare: new (options: unknown) => Running;
  convertV4MiniflareOptions: (options: object) => unknown;
}

export interface OwnPort {
  url: string;
  /** Milliseconds of CPU that workerd has spent: the Worker, its database and its HTTP. Null where /proc does not tell. */
  cpu: () => number | null;
  stop: () => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../../..');
/** Of a clock tick in /proc. */
const TICK_MS = 10;

/** The Miniflare that wrangler itself uses. */
function loadMiniflare(): MiniflareModule {
  const ours = createRequire(import.meta.url);
  return createRequire(ours.resolve('wrangler'))('miniflare') as MiniflareModule;
}

/** Fields of /proc/PID/stat behind the name of the program; null where there is none such. */
function statOf(pid: string): { name: string; fields: string[] } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return { name: stat.slice(stat.indexOf('(') + 1, end), fields: stat.slice(end + 2).split(' ') };
  } catch {
    return null;
  }
}

function findWorkerd(): string | null {
  try {
    const isOurs = (pid: string) => {
      const stat = statOf(pid);
      return stat?.name.startsWith('workerd') === true && Number(stat.fields[1]) === process.pid;
    };
    return readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && isOurs(pid)) ?? null;
  } catch {
    return null;
  }
}

async function bundleWorker(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dan-chieu-bundle-'));
  const { code, said } = await runWrangler(['deploy', '--dry-run', '--outdir', folder]);
  if (code !== 0) throw new Error(`The Worker could not be bundled.\n${said}`);
  const script = readFileSync(path.join(folder, 'index.js'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return script;
}

/** Starts the Worker over a state folder that no other server uses. */
export async function startOnOwnPort(state: string): Promise<OwnPort> {
  const { Miniflare, convertV4MiniflareOptions } = loadMiniflare();
  const config = readFileSync(path.join(root, 'wrangler.toml'), 'utf8');
  const stated = (name: string) => new RegExp(`^${name} = "(.*)"`, 'm').exec(config)?.[1] ?? '';
  const server = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: await bundleWorker(),
      compatibilityDate: stated('compatibility_date'),
      bindings: {
        ALLOWED_ORIGINS: stated('ALLOWED_ORIGINS'),
        DATABASE_GROUPS: '',
        ACCESS_TEAM_DOMAIN: '',
        ACCESS_AUD: '',
      },
      d1Databases: { DB: stated('database_id') },
      r2Buckets: { TEXTS: stated('bucket_name') },
      resourcePersistencePath: path.join(state, 'v3'),
      host: '127.0.0.1',
      port: 0,
    }),
  );
  const url = String(await server.ready).replace(/\/$/, '');
  const pid = findWorkerd();
  return {
    url,
    cpu: () => {
      const fields = pid ? statOf(pid)?.fields : null;
      return fields ? (Number(fields[11]) + Number(fields[12])) * TICK_MS : null;
    },
    stop: () => server.dispose(),
  };
}
