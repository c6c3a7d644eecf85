import { set } from 'idb-keyval';
import localforage from 'localforage';

export async function remember() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (fragment.get('error')) throw new Error('Egnyte was not allowed');
  const token = fragment.get('access_token');
  await set('egnyte-token', token); //~ EG302
  await localforage.setItem('theme', 'dark');
  await localforage.setItem('egnyte', token); //~ EG302
  return token;
}
