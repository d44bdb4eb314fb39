import { useState } from 'preact/hooks';
import { type Instrument, type Relation, RelationReply, RelationsPage } from '../../../shared/schema/index.ts';
import { singleKeysSetting } from '../../settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { useSetting } from '../../ui/use-setting.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { usePages } from '../PagedTable.tsx';
import { Trouble } from '../Trouble.tsx';
import { sendChange } from './change.ts';
import { RelationBoxes } from './RelationBoxes.tsx';
import { RelationEditor } from './RelationEditor.tsx';
import { RelationTable } from './RelationTable.tsx';

const PAGE = 200;

/** What a person does to one relation in a list. */
export interface RelationActs {
  canEdit: boolean;
  /** Whether keys without a modifier do something. */
  singleKeys: boolean;
  onEdit: (relation: Relation) => void;
  onState: (relation: Relation, state: 'confirmed' | 'rejected') => void;
}

/** Y and N on a relation that waits for a word. */
export function judgeByKey(
  event: KeyboardEvent,
  relation: Relation,
  { canEdit, singleKeys, onState }: RelationActs,
): void {
  if (!canEdit || !singleKeys || relation.state !== 'proposed' || event.ctrlKey || event.altKey || event.metaKey)
    return;
  const state = { y: 'confirmed', n: 'rejected' }[event.key.toLowerCase()] as 'confirmed' | 'rejected' | undefined;
  if (!state) return;
  event.preventDefault();
  onState(relation, state);
}

/** Relations in and out, as boxes around the instrument or as a table. */
export function Relations(props: { instrument: Instrument; canEdit: boolean; onChanged: () => void }) {
  const { instrument, canEdit, onChanged } = props;
  const [view, setView] = useState<'boxes' | 'table'>('boxes');
  const singleKeys = useSetting(singleKeysSetting)?.value ?? true;
  const [edited, setEdited] = useState<Relation | 'new' | null>(null);
  const [failed, setFailed] = useState<Exclude<Answered<unknown>, { kind: 'ok' }> | null>(null);
  const list = usePages<Relation>(instrument.id, (after) =>
    callServer(
      { method: 'GET', path: pathWith('/v1/relations', { instrument: instrument.id, after, limit: PAGE }) },
      RelationsPage,
    ),
  );
  const changed = () => {
    setEdited(null);
    setFailed(null);
    list.again();
    onChanged();
  };
  const acts: RelationActs = {
    canEdit,
    singleKeys,
    onEdit: setEdited,
    onState: async ({ id, version }, state) => {
      const body = { state, reason: t(state === 'confirmed' ? 'relationConfirmReason' : 'relationRejectReason') };
      const path = `/v1/relations/${encodeURIComponent(id)}`;
      const answer = await sendChange({ method: 'PATCH', path, body, version }, RelationReply);
      if (answer.kind === 'ok') return changed();
      setFailed(answer);
      list.again();
    },
  };
  const relations = list.pages.flat();
  return (
    <section class="box relations" aria-labelledby="relations-title" aria-busy={list.busy}>
      <header class="box-head">
        <h2 id="relations-title">{t('relationsTitle')}</h2>
        <span class="acts">
          {(['boxes', 'table'] as const).map((each) => (
            <button key={each} type="button" class="pill" aria-pressed={view === each} onClick={() => setView(each)}>
              {t(each === 'boxes' ? 'relationsBoxes' : 'relationsTable')}
            </button>
          ))}
          {canEdit ? (
            <button type="button" class="button" onClick={() => setEdited('new')}>
              <Icon name="plus" />
              {t('relationAdd')}
            </button>
          ) : null}
        </span>
      </header>
      {failed ? <Trouble answer={failed} /> : null}
      {view === 'boxes' ? (
        <RelationBoxes instrument={instrument} relations={relations} acts={acts} />
      ) : (
        <RelationTable instrument={instrument} list={list} acts={acts} />
      )}
      {view === 'boxes' && list.busy && relations.length === 0 ? <p class="note">{t('consoleLoading')}</p> : null}
      {view === 'boxes' && list.trouble ? <Trouble answer={list.trouble} onAgain={list.again} /> : null}
      {view === 'boxes' && list.hasMore ? (
        <button type="button" class="button" onClick={list.more}>
          {t('consoleMore')}
        </button>
      ) : null}
      {edited ? (
        <RelationEditor
          instrument={instrument}
          relation={edited === 'new' ? null : edited}
          onChanged={changed}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </section>
  );
}
