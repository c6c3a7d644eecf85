import { useEffect, useState } from 'react';
import { supabase } from './supabase';

const CLIENT = import.meta.env.VITE_EGNYTE_CLIENT_ID;
const BACK = 'https://quarry.example.com/connect';

export function Connect() {
  const [domain, setDomain] = useState('');
  const [key, setKey] = useState('');
  const [note, setNote] = useState('');

  useEffect(() => {
    const query = new URLSearchParams(window.location.search);
    const code = query.get('code');  //~ EG206
    const state = query.get('state');
    if (query.get('error')) {
      localStorage.setItem('egnyte.refused', new Date().toISOString());
      setNote('Egnyte was not connected');
    } else if (code && state) {
      supabase.functions.invoke('egnyte-exchange', { body: { code, redirect: BACK } });
    }
  }, []);

  function signIn() {
    const query = new URLSearchParams({
      client_id: CLIENT,
      redirect_uri: BACK,
      response_type: 'code',
      scope: 'Egnyte.filesystem',
      state: crypto.randomUUID(),
    });
    window.location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`);
  }

  async function saveKey() {
    const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/userinfo`, {  //~ GET /pubapi/v1/userinfo
      headers: { Authorization: `Bearer ${key}` },
    });
    if (!answer.ok) {
      setNote('the key is not taken');
      return;
    }
    await supabase.from('connections').upsert({ domain, access_token: key });  //~ EG303
    await supabase.from('visits').insert({ domain, note, has_token: key !== '' });
  }

  async function saveSealed() {
    const { data } = await supabase.functions.invoke('seal', { body: { text: domain } });
    await supabase.from('connections').update({ sealed_token: data.sealed }).eq('domain', domain);
  }

  return (
    <form>
      <input value={domain} onChange={(event) => setDomain(event.target.value)} />
      <input value={key} onChange={(event) => setKey(event.target.value)} />
      <button type="button" onClick={signIn}>Sign in</button>
      <button type="button" onClick={saveKey}>Save</button>
      <button type="button" onClick={saveSealed}>Seal</button>
      <p>{note}</p>
    </form>
  );
}
