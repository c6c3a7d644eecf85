'use client';

import { useEffect, useState } from 'react';
import { authorizeUrl, findCustodianFiles, lock } from '../../lib/egnyte';

export default function EgnytePage({ searchParams }: { searchParams: { domain: string; custodian: string } }) {
  const { domain, custodian } = searchParams;
  const [token, setToken] = useState<string | null>(null);
  const [files, setFiles] = useState<{ path: string }[]>([]);
  const [message, setMessage] = useState('');

  useEffect(() => {
    const fragment = new URLSearchParams(window.location.hash.slice(1));
    setToken(fragment.get('access_token')); //~ EG206; EG210
  }, []);

  async function placeHold() {
    try {
      const { results } = await findCustodianFiles(domain, token!, custodian);
      setFiles(results);
      await Promise.all(results.map((file: { path: string }) => lock(domain, token!, file.path)));
      await fetch('/api/holds', { method: 'POST', body: JSON.stringify({ domain, custodian, files: results }) });
    } catch (error) {
      setMessage((error as Error).message);
    }
  }

  if (!token) {
    return <a href={authorizeUrl(domain, crypto.randomUUID())}>Connect to Egnyte</a>;
  }
  return (
    <main>
      <button onClick={placeHold}>Place a hold on everything of {custodian}</button>
      <p>{message}</p>
      <ul>{files.map((file) => <li key={file.path}>{file.path}</li>)}</ul>
    </main>
  );
}
