import { useKeeper, usePassing, useView, useWarden } from './stores/traps';

export function signIn(domain: string, state: string) {
  sessionStorage.setItem('egnyte-state', state);
  const query = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: 'https://traps.example.com/',
    response_type: 'token',
    scope: 'Egnyte.filesystem',
    state,
  });
  location.href = `https://${domain}.egnyte.com/puboauth/token?${query}`; //~ EG202
}

export function signedIn() {
  const back = new URLSearchParams(location.hash.slice(1));
  if (back.get('error') || back.get('state') !== sessionStorage.getItem('egnyte-state')) return;
  const token = back.get('access_token')!;
  useWarden().$patch({ token });
  useKeeper().$patch((keeper) => {
    keeper.token = token;
  });
  usePassing().token = token;
  useView().$patch({ folder: 'Shared/Nets' });
}

export function keepByHand() {
  const passing = usePassing();
  passing.$subscribe((_, state) => {
    localStorage.setItem('passing', JSON.stringify(state)); //~ EG301
    localStorage.setItem('folder', state.folder);
  });
}
