/** W3C Web Annotation Protocol, Recommendation of 2017-02-23. */
const CONTAINER_CONTEXT = ['http://www.w3.org/ns/anno.jsonld', 'http://www.w3.org/ns/ldp.jsonld'];
const PREFER_MINIMAL = 'http://www.w3.org/ns/ldp#PreferMinimalContainer';
const PREFER_IRIS = 'http://www.w3.org/ns/oa#PreferContainedIRIs';
export const NOTES_PER_PAGE = 100;

export const CONTAINER_LINKS = [
  '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
  '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
].join(', ');
export const RESOURCE_LINK = '<http://www.w3.org/ns/ldp#Resource>; rel="type"';

/** How a client wants the container: `minimal` without notes, their addresses, or the notes themselves. */
export type Preference = 'minimal' | 'iris' | 'descriptions';

/** `return=representation;include="http://www.w3.org/ns/oa#PreferContainedIRIs"` -> iris; descriptions where nothing else is asked. */
export function readPreference(prefer: string | undefined): Preference {
  const wanted = /include\s*=\s*"([^"]*)"/.exec(prefer ?? '')?.[1]?.split(/\s+/) ?? [];
  if (wanted.includes(PREFER_IRIS)) return 'iris';
  return wanted.includes(PREFER_MINIMAL) && wanted.length === 1 ? 'minimal' : 'descriptions';
}

export interface ContainerState {
  /** Address of the container, ending in a slash. */
  address: string;
  total: number;
  modified: string;
  preference: Preference;
}

/** The container, its first page inside it unless only the container is wanted. */
export function describeContainer(state: ContainerState, items: unknown[]) {
  const last = Math.max(0, Math.ceil(state.total / NOTES_PER_PAGE) - 1);
  const empty = state.total === 0;
  return {
    '@context': CONTAINER_CONTEXT,
    id: idOf(state),
    type: ['BasicContainer', 'AnnotationCollection'],
    label: 'Dẫn Chiếu',
    total: state.total,
    modified: state.modified,
    ...(empty ? {} : { first: state.preference === 'minimal' ? pageId(state, 0) : pageBody(state, 0, items) }),
    ...(empty ? {} : { last: pageId(state, last) }),
  };
}

/** One page, numbered from 0; `null` where there is none of that number. */
export function describePage(state: ContainerState, page: number, items: unknown[]) {
  if (page * NOTES_PER_PAGE >= Math.max(1, state.total)) return null;
  const { total, modified } = state;
  return {
    '@context': CONTAINER_CONTEXT[0],
    ...pageBody(state, page, items),
    partOf: { id: idOf(state), type: 'AnnotationCollection', total, modified },
  };
}

function pageBody(state: ContainerState, page: number, items: unknown[]) {
  const following = (page + 1) * NOTES_PER_PAGE < state.total;
  return {
    id: pageId(state, page),
    type: 'AnnotationPage',
    startIndex: page * NOTES_PER_PAGE,
    ...(page > 0 ? { prev: pageId(state, page - 1) } : {}),
    ...(following ? { next: pageId(state, page + 1) } : {}),
    items,
  };
}

const irisOf = ({ preference }: ContainerState) => (preference === 'iris' ? 1 : 0);
const idOf = (state: ContainerState) =>
  state.preference === 'minimal' ? state.address : `${state.address}?iris=${irisOf(state)}`;
const pageId = (state: ContainerState, page: number) => `${state.address}?iris=${irisOf(state)}&page=${page}`;
