import { get, set } from 'idb-keyval';
import Cookies from 'js-cookie';

const answer = new URLSearchParams(location.hash.slice(1));
const accessToken = answer.get('access_token')!;

set('egnyte', { accessToken, domain: answer.get('domain') }); //~ EG302
set('egnyte-expires', Date.now() + Number(answer.get('expires_in')) * 1000);
Cookies.set('egnyte', accessToken, { secure: true }); //~ EG302
Cookies.set('egnyte-domain', 'surveys', { secure: true });

const open = indexedDB.open('surveys');
open.onsuccess = () => {
  const store = open.result.transaction('session', 'readwrite').objectStore('session');
  store.put({ token: accessToken }, 'egnyte'); //~ EG302
  store.put({ theme: 'dark' }, 'view');
};

export const kept = () => get('egnyte');
export const signIn = (domain: string, state: string) =>
  location.assign(`https://${domain}.egnyte.com/puboauth/token?client_id=surveys&redirect_uri=https://surveys.example/in&response_type=token&scope=Egnyte.filesystem&state=${state}`);
