import { useAuth } from './store';

const SCOPES = [
  'Egnyte.audit',
  'Egnyte.user', //~ EG102
].join(' ');

export function signIn() {
  const url = `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/puboauth/token?response_type=token&client_id=ledgerlight&state=${crypto.randomUUID()}&redirect_uri=https%3A%2F%2Fledgerlight.example%2F&scope=${SCOPES}`; //~ EG202
  window.location.replace(url);
}

export function finishSignIn() {
  const params = new URLSearchParams(window.location.hash.substring(1));
  if (params.has('access_token')) { //~ EG206; EG210
    useAuth.getState().setToken(params.get('access_token'));
  }
}
