// Version 1 asked for 'Egnyte.filesystem,Egnyte.user,Egnyte.user': see the changelog.
export const VERSION_1_SCOPES = 'Egnyte.filesystem,Egnyte.everything';

const FILES = 'Egnyte.filesystem';
const LINKS = 'Egnyte.link';
export const scopes = new Set([FILES, LINKS, FILES]);
