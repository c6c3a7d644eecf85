import { useEffect, useState } from 'react';
import { useEgnyte } from '@/auth/session';
import type { Entry } from '@/api/types';
import { CommentThread } from './CommentThread';
import { ShareDialog } from './ShareDialog';

interface Props {
  room: string;
  onOpen(path: string): void;
}

export function DocumentList({ room, onOpen }: Props) {
  const egnyte = useEgnyte();
  const [entries, setEntries] = useState<Entry[]>([]);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<Entry | null>(null);

  useEffect(() => {
    egnyte.listFolder(room).then((folder) => setEntries([...(folder.folders ?? []), ...(folder.files ?? [])]));
  }, [egnyte, room]);

  async function runSearch() {
    const { results } = await egnyte.search(query, room);
    setEntries(results);
  }

  async function addFolder() {
    const name = window.prompt('Name of the new folder');
    if (name) {
      await egnyte.createFolder(`${room}/${name}`);
    }
  }

  async function removeEntry(entry: Entry) {
    await egnyte.remove(entry.path);
    setEntries(entries.filter((other) => other.path !== entry.path));
  }

  return (
    <section>
      <input value={query} onChange={(e) => setQuery(e.target.value)} />
      <button onClick={runSearch}>Search</button>
      <button onClick={addFolder}>New folder</button>
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
            <a onClick={() => (entry.is_folder ? onOpen(entry.path) : setSelected(entry))}>{entry.name}</a>
            <button onClick={() => removeEntry(entry)}>Remove</button>
          </li>
        ))}
      </ul>
      {selected && <CommentThread path={selected.path} />}
      {selected && <ShareDialog path={selected.path} />}
    </section>
  );
}
