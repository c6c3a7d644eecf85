'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { connectEgnyte } from '@/app/actions/connect';

export default function EgnyteCallback() {
  const searchParams = useSearchParams();
  const router = useRouter();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    async function take() {
      const code = searchParams.get('code');
      const error = searchParams.get('error');
      if (error) {
        setProblem('Egnyte was not connected.');
        return;
      }
      if (!code || searchParams.get('state') !== sessionStorage.getItem('egnyte-state')) {
        setProblem('Somebody else began this sign-in.');
        return;
      }
      await connectEgnyte(code, `${window.location.origin}/egnyte/callback`);
      router.push('/nests');
    }
    take();
  }, [searchParams, router]);

  return <p>{problem || 'Connecting Egnyte …'}</p>;
}
