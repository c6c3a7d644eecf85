import axios from 'axios';
import { useEffect, useMemo, useState } from 'react';
import { crm } from './api/crm';
import { createEgnyte } from './api/egnyte';

export default function App({ domain, token, onSignIn }: { domain: string; token: string; onSignIn: () => void }) {
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

  return <p>{briefs.length} briefs, {clients.length} clients</p>;
}
