import { useShelf } from './shelf';

export function leave(site: string): void {
  sessionStorage.setItem('beam.state', crypto.randomUUID());
  location.href = `https://${site}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_KEY}&redirect_uri=https://beams.example.net/back&scope=Egnyte.filesystem&state=${sessionStorage.getItem('beam.state')}&response_type=token`; //~ EG202
}

export function back(): boolean {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (parts.get('error') || parts.get('state') !== sessionStorage.getItem('beam.state')) return false;
  useShelf.getState().connect(sessionStorage.getItem('beam.site')!, parts.get('access_token')!);
  return true;
}
