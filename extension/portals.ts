/** Legal portals named in the manifest; every other host is asked for from a click. */
export const PORTALS: readonly string[] = [
  '*.gov.vn',
  'vbpl.vn',
  '*.vbpl.vn',
  'thuvienphapluat.vn',
  '*.thuvienphapluat.vn',
  'luatvietnam.vn',
  '*.luatvietnam.vn',
];
