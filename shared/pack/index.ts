/** Resolving without a server, from a part of the index that is kept at hand. */

export { covers } from './covers.ts';
export { placesOfPack } from './places.ts';
export { type PackIndex, type PackWanted, resolveFromPack, wantedOf } from './resolve.ts';
