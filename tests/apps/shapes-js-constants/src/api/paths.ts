import BASE, { API_2 } from './base';

export const FS = `${BASE}/fs`;
export const LINKS = BASE + '/links';
export const USERS = `${API_2}/users`;
const CONTENT = BASE.concat('/fs-content');
export { CONTENT as FILE_CONTENT };
