import axios from 'axios';
import { useEffect, useMemo, useState } from 'react';
import { crm } from './api/crm';
import { createEgnyte, createEgnyteSearch, createEgnyteUploads } from './api/egnyte';

type Props = { domain: string; token: string; renew: () => Promise<string>; onSignIn: () => void };

export default function App({ domain, token, renew, onSignIn }: Props) {
  const egnyte = useMemo(() => createEgnyte(domain, token), [domain, token]);
  const [briefs, setBriefs] = useState<string[]>([]);
  const [clients, setClients] = useState<string[]>([]);

  useEffect(() => {
    crm.get('/clients').then((res) => setClients(res.data));
    egnyte //~ GET /pubapi/v1/fs/{path} handles=specific
      .get('/fs/Shared/Briefs')
      .then((res) => setBriefs(res.data.files.map((f: { name: string }) => f.name)))
      .catch((error) => {
        if (axios.isAxiosError(error) && error.response?.status === 401) onSignIn();
      });
  }, [egnyte, onSignIn]);

  const told = (error: unknown) => {
    if (axios.isAxiosError(error) && error.response?.status === 401) onSignIn();
  };
  const upload = (file: File) =>
    createEgnyteUploads(domain, token) //~ POST /pubapi/v1/fs-content/{path} handles=specific
      .post(`/fs-content/Shared/Briefs/${encodeURIComponent(file.name)}`, file)
      .catch(told);
  const find = (words: string) =>
    createEgnyteSearch(domain, renew) //~ GET /pubapi/v1/search handles=specific
      .get('/search', { params: { query: words } })
      .catch(told);

  return (
    <form>
      <p>{briefs.length} briefs, {clients.length} clients</p>
      <input type="search" onChange={(e) => find(e.target.value)} />
      <input type="file" onChange={(e) => e.target.files && upload(e.target.files[0])} />
    </form>
  );
}
