import { useEffect } from 'react';
import { useSession, useView } from './session';
import { KEYS, keep } from './storage';

export function Landing() {
  const signedIn = useSession((state) => state.signedIn);
  useEffect(() => {
    const token = new URLSearchParams(location.hash.slice(1)).get('access_token')!;
    signedIn(token);
    useView.getState().signedIn(token);
    keep(KEYS.session, { token, at: Date.now() }); //~ EG301
    keep(KEYS.theme, { dark: true });
  }, [signedIn]);
  return <p>Signed in.</p>;
}

export const signIn = (domain: string) =>
  location.assign(`https://${domain}.egnyte.com/puboauth/token?client_id=survey&redirect_uri=https://survey.example/landing&response_type=token&scope=Egnyte.filesystem&state=${crypto.randomUUID()}`);
