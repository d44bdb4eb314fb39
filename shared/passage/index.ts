/** The words a pinpoint means, in the text of the instrument it belongs to. */
export { findPassages, PASSAGE_MAX } from './find.ts';
export { readOutline } from './outline.ts';
export { readPlaces, writePlace } from './place.ts';
