import { useState } from 'react';
import { useEgnyte } from '@/auth/session';
import type { ShareLink } from '@/api/types';

export function ShareDialog({ path }: { path: string }) {
  const egnyte = useEgnyte();
  const [emails, setEmails] = useState('');
  const [link, setLink] = useState<ShareLink | null>(null);

  async function share() {
    const { links } = await egnyte.share(path, emails.split(/[ ,]+/));
    setLink(links[0]);
  }

  async function withdraw() {
    if (link) {
      await egnyte.revokeShare(link.id);
      setLink(null);
    }
  }

  return (
    <dialog open>
      <input value={emails} onChange={(e) => setEmails(e.target.value)} />
      <button onClick={share}>Send link</button>
      {link && <a href={link.url}>{link.url}</a>}
      {link && <button onClick={withdraw}>Withdraw</button>}
    </dialog>
  );
}
