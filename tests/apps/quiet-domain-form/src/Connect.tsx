import { useState } from 'react';

export default function Connect({ token, saved }: { token: string; saved: { domain?: string } }) {
  // What the field shows until the user types their own.
  const [domain, setDomain] = useState('harborworks'); //~ EG501:note
  const [name, setName] = useState('');

  async function test() {
    const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/userinfo`, { //~ GET /pubapi/v1/userinfo
      headers: { Authorization: `Bearer ${token}` },
    });
    if (answer.status === 401) {
      setName('');
      return;
    }
    setName((await answer.json()).username);
  }

  if (saved.domain) {
    setDomain(saved.domain.replace('.egnyte.com', ''));
  }
  return (
    <form onSubmit={test}>
      <input value={domain} onChange={(e) => setDomain(e.target.value)} />
      <button>Test</button>
      <p>{name}</p>
    </form>
  );
}
