import { useEffect, useState } from 'react';
import { supabase } from '../lib/supabase';

const here = () => `${window.location.origin}/settings/egnyte`;

export function EgnyteSettings() {
  const [domain, setDomain] = useState('');
  const [status, setStatus] = useState<'idle' | 'busy' | 'connected'>('idle');

  useEffect(() => {
    const params = new URLSearchParams(window.location.search);
    const code = params.get('code'); //~ EG210
    if (code) finish(code);
  }, []);

  async function start() {
    setStatus('busy');
    sessionStorage.setItem('egnyte.domain', domain);
    const { data } = await supabase.functions.invoke('egnyte-connect', { body: { domain, redirectUri: here() } });
    window.location.assign(data.authUrl);
  }

  async function finish(code: string) {
    setStatus('busy');
    const egnyteDomain = sessionStorage.getItem('egnyte.domain');
    await supabase.functions.invoke('egnyte-exchange', { body: { code, domain: egnyteDomain, redirectUri: here() } });
    setStatus('connected');
  }

  return (
    <section>
      <h2>Egnyte</h2>
      <input value={domain} onChange={(e) => setDomain(e.target.value)} placeholder="your domain" />
      <button disabled={status === 'busy'} onClick={start}>Connect</button>
      {status === 'connected' && <p>Connected</p>}
    </section>
  );
}
