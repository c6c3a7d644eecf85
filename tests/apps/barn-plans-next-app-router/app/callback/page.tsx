'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

export default function Callback() {
  const router = useRouter();
  const params = useSearchParams();
  const [error, setError] = useState<string | null>(params.get('error'));

  useEffect(() => {
    const code = params.get('code');
    if (!code || params.get('state') !== sessionStorage.getItem('state')) {
      setError('Please try again');
      return;
    }
    fetch(`https://${process.env.NEXT_PUBLIC_EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: process.env.NEXT_PUBLIC_EGNYTE_CLIENT_ID!,
        client_secret: process.env.NEXT_PUBLIC_EGNYTE_CLIENT_SECRET!, //~ EG212
        redirect_uri: `${window.location.origin}/callback`,
        grant_type: 'authorization_code',
        code,
      }),
    })
      .then((res) => res.json())
      .then((grant) => fetch('/api/session', { method: 'POST', body: JSON.stringify({ token: grant.access_token }) }))
      .then(() => router.push('/'));
  }, [params, router]);

  return <p>{error ?? 'Signing in…'}</p>;
}
