import { provinceOfHost } from '../../shared/registry/provinces.ts';
import type { PageContext, ReportRequest, StatedCitation } from '../../shared/schema/index.ts';
import type { PassageAnswer, ReportState, ResolveAnswer } from '../answer.ts';
import type { ContentRequest, NoteMark, PageState, Replies } from '../messages.ts';
import { findReferences } from './find-references.ts';
import { readHead } from './page-head.ts';

/** Where a request of a content script came from. */
export interface ContentSource {
  tab: number;
  frame: number;
  host: string;
  /** Address of the page, as the browser says. */
  url: string;
}

export interface ContentTools {
  home(): Promise<string | null>;
  language(): Promise<PageState['language']>;
  quiet(): Promise<boolean>;
  mayRun(tab: number, host: string): Promise<boolean>;
  connection(): Promise<PageState['connection']>;
  /** `writtenText` is the page's date as far as it states one. */
  resolve(
    context: PageContext,
    citations: readonly StatedCitation[],
    writtenText: string | null,
    atOnce?: boolean,
  ): Promise<ResolveAnswer>;
  passage(instrument: string, pinpoint: string): Promise<PassageAnswer>;
  report: {
    add(body: ReportRequest): Promise<ReportState | null>;
    read(id: string): Promise<ReportState | null>;
  };
  noteRun(host: string): Promise<void>;
  showBadge(tab: number, findings: number): Promise<void>;
  loadCard(tab: number, frame: number): Promise<boolean>;
  openPanel(tab: number, ref: string | null): Promise<boolean>;
  openOptions(): Promise<void>;
  notes: {
    here(url: string, canonical: string | null): Promise<{ count: number; mayNote: boolean }>;
    marks(tab: number, url: string, page: { canonical: string | null; text: string }): Promise<NoteMark[]>;
    begin(tab: number): Promise<boolean>;
    open(tab: number, id: string): Promise<boolean>;
    watch(): void;
  };
}

/** Everything a content script can have done for it. Nothing here changes an account, a setting or the index: a report is a letter. */
export async function answerContent(
  request: ContentRequest,
  { tab, frame, host, url }: ContentSource,
  tools: ContentTools,
): Promise<Replies[ContentRequest['type']]> {
  switch (request.type) {
    case 'panel/open':
      return tools.openPanel(tab, request.ref);
    case 'notes/begin':
      return tools.notes.begin(tab);
    case 'notes/open':
      return tools.notes.open(tab, request.id);
    case 'notes/here':
      if (frame !== 0 || !(await tools.mayRun(tab, host))) return { count: 0, mayNote: false };
      return tools.notes.here(url, request.canonical);
    case 'notes/marks':
      return frame === 0 && (await tools.mayRun(tab, host)) ? tools.notes.marks(tab, url, request) : [];
    case 'notes/look':
      if (await tools.mayRun(tab, host)) tools.notes.watch();
      return null;
    case 'page/head':
      return readHead(request.text);
    case 'page/find':
      return findReferences(request.text);
    case 'page/resolve': {
      const connection = await tools.connection();
      if (!(await tools.mayRun(tab, host))) return { connection, scope: null, answers: {} };
      const portal = provinceOfHost(host)?.slug ?? null;
      const { writtenText = null, ...facts } = request.facts;
      const context = { ...facts, portal, home: await tools.home() };
      return tools.resolve(context, request.citations, writtenText, request.atOnce);
    }
    case 'page/state':
      return {
        enabled: await tools.mayRun(tab, host),
        connection: await tools.connection(),
        language: await tools.language(),
        quiet: await tools.quiet(),
      };
    case 'page/changed':
      if (frame === 0) await tools.showBadge(tab, request.findings);
      if (request.count > 0) await tools.noteRun(host);
      return null;
    case 'card/load':
      return tools.loadCard(tab, frame);
    case 'card/passage': {
      if (!(await tools.mayRun(tab, host))) return { kind: 'unreached' };
      return tools.passage(request.instrument, request.pinpoint);
    }
    case 'report/add':
      return (await tools.mayRun(tab, host)) ? tools.report.add(request.body) : null;
    case 'report/read':
      return tools.report.read(request.id);
    case 'options/open':
      await tools.openOptions();
      return null;
  }
}
