/** What each screen shows, in the order of the gallery; a screen without words stands under its own name at the end. */
const WORDS: Readonly<Record<string, string>> = {
  'page-marks': 'Marks on a page',
  'card-signed-out': 'Card: signed out',
  'card-waiting': 'Card: being looked up',
  'card-slow': 'Card: a slow server',
  'card-offline': 'Card: no connection, an answer of an earlier day',
  'card-offline-nothing-kept': 'Card: no connection, nothing kept',
  'card-in-force': 'Card: in force',
  'card-replaced': 'Card: replaced, with the chain',
  'card-mentioned': 'Card: known through citations',
  'card-date-differs': 'Card: the date differs',
  'card-ambiguous': 'Card: acts of two provinces',
  'card-ambiguous-one-province': 'Card: acts of one province',
  'card-ambiguous-list': 'Card: more than three acts',
  'card-not-found': 'Card: not in the index',
  'card-passage': 'Card: the passage cited',
  'card-passage-long': 'Card: a long passage',
  'card-passage-not-found': 'Card: a passage that is not in the text',
  'card-provenance': 'Card: where it is known from',
  'card-chain-loop': 'Card: texts that contradict each other',
  'card-copy': 'Card: the ways to copy it',
  'card-reported': 'Card: a report that was sent',
  'card-expired': 'Card: the sign-in has expired',
  'card-answered': 'Card: a reference of the letter',
  'card-sheet': 'Card: a sheet under a finger',
  'card-zoomed': 'Card: the whole frame at 400 %',
  'panel-offline': 'Panel: no connection',
  'panel-offline-waiting': 'Panel: no connection, with what waits',
  'panel-references': 'Panel: references in reading order',
  'panel-chosen': 'Panel: a chosen reference',
  'panel-ambiguous': 'Panel: all acts a reference may mean',
  'panel-findings': 'Panel: findings',
  'panel-findings-of-a-draft': 'Panel: findings of a draft with blanks',
  'panel-page': 'Panel: what the page says of itself',
  'panel-page-staff': 'Panel: the same, for staff',
  'panel-page-figures': 'Panel: sums, deadlines, and the way to the index',
  'panel-capture': 'Panel: what would be sent',
  'panel-capture-waiting': 'Panel: waiting to be sent',
  'panel-look-up': 'Panel: looking up a symbol',
  'panel-help': 'Panel: lines and keys',
  'notes-list': 'Notes: threads in document order',
  'notes-thread': 'Notes: a chosen thread and what can be done',
  'notes-conflict-refused-orphan': 'Notes: changed elsewhere, refused, lost its place',
  'notes-editor': 'Notes: the editor',
  'notes-preview': 'Notes: how it will look',
  'notes-mention': 'Notes: calling on somebody',
  'notes-being-written': 'Notes: begun and not saved',
  'notes-deleted': 'Notes: deleted, with the way back',
  'notes-my-work': 'Notes: my work over all pages',
  'notes-none': 'Notes: none yet',
  'notes-loading': 'Notes: being read',
  'notes-offline': 'Notes: no connection, never loaded',
  'notes-signed-out': 'Notes: signed out',
  'notes-reviewer': 'Notes: what a reviewer may do',
  'panel-server-error': 'Panel: the server fails, answers of an earlier day',
  'panel-signed-out': 'Panel: signed out',
  'panel-expired': 'Panel: the sign-in has expired',
  'panel-off': 'Panel: switched off here',
  'panel-permission': 'Panel: no permission yet',
  'panel-unseen': 'Panel: a page that cannot be seen',
  'panel-empty': 'Panel: no references',
  'popup-running': 'Popup: running',
  'popup-off': 'Popup: switched off here',
  'popup-permission': 'Popup: asking for a site',
  'popup-signed-out': 'Popup: signed out',
  'popup-expired': 'Popup: the sign-in has expired',
  'popup-offline': 'Popup: no connection, with what waits',
  'popup-extension-older': 'Popup: the server is newer',
  'popup-no-reference': 'Popup: no references',
  options: 'Options: server and sign-in',
  'options-used-code': 'Options: a used code',
  'options-sites': 'Options: sites',
  'options-marks': 'Options: lines and quiet mode',
  'options-packs': 'Options: offline packs',
  'options-privacy': 'Options: every request made',
  'options-keys': 'Options: keys',
  'options-reset': 'Options: reset, before it is done',
  graph: 'Console: the graph around an instrument',
  'graph-table': 'Console: the same graph as a table',
  'graph-alone': 'Console: an instrument without relations',
  'graph-choose': 'Console: choosing where a graph begins',
  'graph-server-error': 'Console: a graph that cannot be read',
  'history-log': 'Console: the log, with its state',
  'history-undo': 'Console: one change to be taken back',
  'history-proposals': 'Console: what waits for a second admin, and the rule of two',
  'history-proposal': 'Console: a proposal before the second admin',
  'history-rule': 'Console: setting the rule of two',
  imports: 'Console: every import, with the way on and the way back',
  'import-revoke': 'Console: an import to be taken back',
  welcome: 'First run',
  'welcome-card': 'First run: the first card',
  'console-queue': 'Console: the work queue',
  'console-queue-duplicates': 'Console: two that may be one',
  'console-queue-proposed': 'Console: texts that staff added',
  'console-queue-contradictions': 'Console: two statements that cannot both be so',
  'console-instrument': 'Console: an instrument',
  'console-instrument-relations': 'Console: its relations',
  'console-instrument-links': 'Console: what cites it and what it cites',
  'console-coverage': 'Console: coverage of a province',
  'console-import': 'Console: a list, rehearsed',
  'console-history': 'Console: every change',
  'console-terms': 'Console: unit codes that are one',
  'console-terms-successions': 'Console: bodies and their heirs',
  'console-terms-tags': 'Console: terms of notes',
  'console-people': 'Console: people and groups',
};

const HEAD = `# Screens

Each screen in Vietnamese and English, light and dark; \`npm run screens\` takes them anew. A server made for it answers, so the symbol
00/2025/QĐ-UBND and the dates of force are samples; the letter is real.

| | Vietnamese | Vietnamese, dark | English | English, dark |
|---|---|---|---|---|
`;

/** The page that shows all pictures of the screens named. */
export function writeGallery(names: readonly string[]): string {
  const order = [...Object.keys(WORDS).filter((name) => names.includes(name)), ...names.filter((name) => !WORDS[name])];
  return HEAD + order.map(writeRow).join('');
}

/** `card-not-found` as "Card: not found". */
function sayCard(name: string): string {
  return name.replace(/^card-/, 'Card: ').replaceAll('-', ' ');
}

function writeRow(name: string): string {
  const words = WORDS[name] ?? sayCard(name);
  const cells = ['vi-light', 'vi-dark', 'en-light', 'en-dark'].map(
    (variant) =>
      `<a href="states/${name}-${variant}.webp"><img src="states/${name}-${variant}.webp" alt="${words}, ${variant}" width="180"></a>`,
  );
  return `| ${words} | ${cells.join(' | ')} |\n`;
}
