'use client';

import { useEffect } from 'react';

export default function Connect() {
  useEffect(() => {
    const state = crypto.randomUUID();
    sessionStorage.setItem('state', state);
    const url = new URL(`https://${process.env.NEXT_PUBLIC_EGNYTE_DOMAIN}.egnyte.com/puboauth/token`);
    url.searchParams.set('client_id', process.env.NEXT_PUBLIC_EGNYTE_CLIENT_ID!);
    url.searchParams.set('redirect_uri', `${window.location.origin}/callback`);
    url.searchParams.set('response_type', 'code');
    url.searchParams.set('scope', 'Egnyte.filesystem Egnyte.link');
    url.searchParams.set('state', state);
    window.location.assign(url.toString());
  }, []);

  return null;
}
