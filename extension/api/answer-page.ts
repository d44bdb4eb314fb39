import type { CaptureRequest } from '../../shared/schema/index.ts';
import type { NotesReplies, NotesRequest } from '../annotation/types.ts';
import type {
  Connection,
  ConnectProblem,
  LogEntry,
  OutboxItem,
  PackState,
  SessionState,
  SiteState,
} from '../background-state.ts';
import type { ExtensionRequest, Replies, ServerAnswer, ServerCall } from '../messages.ts';

export interface PageTools {
  session: {
    connect(server: string, invite: string | null): Promise<SessionState | { problem: ConnectProblem }>;
    signOut(): Promise<SessionState>;
    state(): Promise<SessionState>;
    check(): Promise<boolean>;
  };
  sites: {
    set(host: string, enabled: boolean): Promise<SiteState>;
    state(host: string): Promise<SiteState>;
    grant(host: string): Promise<void>;
    remove(host: string): Promise<void>;
    allowOnce(tab: number, host: string): Promise<void>;
  };
  reachHost(host: string): Promise<boolean>;
  leaveHost(host: string): Promise<void>;
  runInTab(tab: number): Promise<boolean>;
  /** Tells open pages that a switch moved. */
  tellSwitched(): Promise<void>;
  /** Has open pages ask again. */
  recheck(): Promise<void>;
  connection(): Promise<Connection>;
  outbox: {
    add(id: string, title: string, body: CaptureRequest): Promise<boolean>;
    discard(id: string): Promise<void>;
    insist(id: string, as: string): Promise<void>;
    read(): Promise<OutboxItem[]>;
    resume(): Promise<void>;
  };
  readLog(): Promise<LogEntry[]>;
  packs: {
    list(): Promise<PackState[]>;
    keep(jurisdiction: string, years: string[]): Promise<boolean>;
    remove(jurisdiction: string): Promise<void>;
  };
  callServer(call: ServerCall): Promise<ServerAnswer>;
  notes(request: NotesRequest): Promise<NotesReplies[NotesRequest['type']]>;
}

/** Everything the extension's own pages can have done for them. */
export async function answerPage(
  request: ExtensionRequest,
  tools: PageTools,
): Promise<Replies[ExtensionRequest['type']]> {
  switch (request.type) {
    case 'session/connect': {
      const result = await tools.session.connect(request.server, request.invite);
      if (!('problem' in result)) await tools.recheck();
      return result;
    }
    case 'session/signOut': {
      const state = await tools.session.signOut();
      await tools.recheck();
      return state;
    }
    case 'session/state':
      return tools.session.state();
    case 'site/set': {
      const state = await tools.sites.set(request.host, request.enabled);
      await tools.tellSwitched();
      return state;
    }
    case 'site/state':
      return tools.sites.state(request.host);
    case 'site/reach': {
      await tools.sites.grant(request.host);
      const reached = await tools.reachHost(request.host);
      if (!reached) await tools.sites.remove(request.host);
      return reached;
    }
    case 'site/once':
      await tools.sites.allowOnce(request.tab, request.host);
      return tools.runInTab(request.tab);
    case 'site/remove':
      await tools.sites.remove(request.host);
      await tools.leaveHost(request.host);
      await tools.tellSwitched();
      return true;
    case 'line/retry':
      if (await tools.session.check()) {
        void tools.outbox.resume();
        await tools.recheck();
      }
      return tools.connection();
    case 'outbox/add':
      return tools.outbox.add(request.id, request.title, request.body);
    case 'outbox/discard':
      await tools.outbox.discard(request.id);
      return null;
    case 'outbox/insist':
      await tools.outbox.insist(request.id, request.as);
      return null;
    case 'outbox/read':
      return tools.outbox.read();
    case 'log/read':
      return tools.readLog();
    case 'pack/list':
      return tools.packs.list();
    case 'pack/keep':
      return tools.packs.keep(request.jurisdiction, request.years);
    case 'pack/remove':
      await tools.packs.remove(request.jurisdiction);
      return null;
    case 'server/call':
      return tools.callServer(request.call);
    default:
      return tools.notes(request);
  }
}
