import { useEffect, useState } from 'react';
import ky, { HTTPError } from 'ky';
import { useConnection } from '../auth/connection';

type Entry = { name: string; path: string; is_folder: boolean };

export function useListing(domain: string, folder: string) {
  const { conn, drop } = useConnection();
  const [entries, setEntries] = useState<Entry[]>([]);
  useEffect(() => {
    if (!conn) return;
    const api = ky.create({
      prefixUrl: `https://${domain}.egnyte.com/pubapi`,
      headers: { Authorization: `Bearer ${conn.token}` },
      retry: { limit: 3, statusCodes: [429], afterStatusCodes: [429] },
    });
    let live = true;
    (async () => {
      const out: Entry[] = [];
      let offset = 0;
      let total = Infinity;
      while (offset < total) {
        const page = await api //~ GET /pubapi/v1/fs/{path} handles=specific
          .get(`v1/fs/${folder}`, { searchParams: { count: 100, offset } })
          .json<{ files?: Entry[]; folders?: Entry[]; total_count: number }>();
        out.push(...(page.folders ?? []), ...(page.files ?? []));
        total = page.total_count;
        offset += 100;
      }
      if (live) setEntries(out);
    })().catch((e: unknown) => {
      if (e instanceof HTTPError && e.response.status === 401) drop();
      else console.error('listing failed', (e as Error).message);
    });
    return () => {
      live = false;
    };
  }, [conn, domain, folder]);
  return entries;
}
