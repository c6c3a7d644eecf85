import { useEffect } from 'react';
import { useAtom, useSetAtom } from 'jotai';
import { accountAtom, draftAtom, harbourAtom } from './atoms';

export function Landing({ domain }: { domain: string }) {
  const keep = useSetAtom(accountAtom);
  const [harbour, setHarbour] = useAtom(harbourAtom);
  const note = useSetAtom(draftAtom);

  useEffect(() => {
    const answer = new URLSearchParams(window.location.hash.replace('#', ''));
    const bearer = answer.get('access_token');
    if (answer.get('error') || !bearer) return;
    note(`signed in to ${domain}`);
    setHarbour('east');
    keep({ domain, bearer });
    window.history.replaceState(null, '', '/');
  }, [domain]);

  const to = `https://${domain}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_KEY}&redirect_uri=https://tides.example.com/landing&response_type=token&scope=Egnyte.filesystem`;
  return <a href={to}>Connect {harbour}</a>;
}
