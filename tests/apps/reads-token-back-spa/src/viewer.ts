import { atomWithStorage } from 'jotai/utils';
import { useAtomValue, useSetAtom } from 'jotai';

export const viewerAtom = atomWithStorage<{ token: string; plan: string } | null>('viewer', null); //~ EG301
export const themeAtom = atomWithStorage('theme', 'light');

export function useOpenInViewer() {
  const setViewer = useSetAtom(viewerAtom);
  const setTheme = useSetAtom(themeAtom);
  return (plan: string) => {
    setTheme('dark');
    setViewer({ token: new URLSearchParams(window.location.hash.slice(1)).get('access_token') ?? '', plan });
  };
}

export const useViewer = () => useAtomValue(viewerAtom);

export function allow(domain: string, state: string): void {
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_KEY}&redirect_uri=${location.origin}/viewer&response_type=token&scope=Egnyte.filesystem&state=${state}`; //~ EG202
}
