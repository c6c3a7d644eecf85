import { useState, type ChangeEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSession } from '../egnyte/SessionContext';

export function Upload() {
  const { token, signOut } = useSession();
  const navigate = useNavigate();
  const [message, setMessage] = useState('');

  async function onFile(e: ChangeEvent<HTMLInputElement>) {
    const file = e.target.files?.[0];
    if (!file) return;
    const domain = sessionStorage.getItem('domain');
    const res = await fetch( //~ POST /pubapi/v1/fs-content/{path} handles=specific
      `https://${domain}.egnyte.com/pubapi/v1/fs-content/Shared/Inbox/${encodeURIComponent(file.name)}`,
      { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: file },
    );
    if (res.status === 401) {
      signOut();
      navigate('/login');
      return;
    }
    if (res.status === 429) {
      setMessage(`Too many uploads, wait ${res.headers.get('Retry-After')} seconds`);
      return;
    }
    setMessage(res.ok ? `${file.name} is uploaded` : 'The upload failed');
  }

  return (
    <section>
      <input type="file" onChange={onFile} />
      <p>{message}</p>
    </section>
  );
}
