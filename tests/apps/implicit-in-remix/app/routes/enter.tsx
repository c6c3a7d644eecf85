import { useEffect } from 'react';
import { useLoaderData } from '@remix-run/react';
import { json } from '@remix-run/node';

export const loader = () => json({ key: process.env.SHOWROOM_KEY, domain: process.env.SHOWROOM_DOMAIN });

export default function Enter() {
  const { key, domain } = useLoaderData<typeof loader>();

  useEffect(() => {
    const state = crypto.randomUUID();
    sessionStorage.setItem('entering', state);
    window.location.assign(`https://${domain}.egnyte.com/puboauth/token?client_id=${key}&response_type=token&scope=Egnyte.filesystem&state=${state}&redirect_uri=https://showroom.example.com/entered`); //~ EG201
  }, [key, domain]);

  return <p>One moment…</p>;
}
