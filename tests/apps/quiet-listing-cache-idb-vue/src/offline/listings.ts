import { openDB, type DBSchema } from 'idb';

interface EgnyteEntry {
  path: string;
  name: string;
  size: number;
  checksum: string;
}

interface Offline extends DBSchema {
  listings: { key: string; value: { folder: string; entries: EgnyteEntry[]; seen: number } };
  cursors: { key: string; value: { folder: string; pageToken: string | null } };
}

const opening = openDB<Offline>('egnyte-offline', 2, {
  upgrade(db, from) {
    if (from < 1) db.createObjectStore('listings', { keyPath: 'folder' });
    if (from < 2) db.createObjectStore('cursors', { keyPath: 'folder' });
  },
});

export async function remember(folder: string, entries: EgnyteEntry[], nextPageToken: string | null) {
  const db = await opening;
  const tx = db.transaction(['listings', 'cursors'], 'readwrite');
  await tx.objectStore('listings').put({ folder, entries, seen: Date.now() });
  await tx.objectStore('cursors').put({ folder, pageToken: nextPageToken });
  await tx.done;
}

export async function recall(folder: string) {
  return (await opening).get('listings', folder);
}

export async function pageTokenOf(folder: string) {
  return (await (await opening).get('cursors', folder))?.pageToken ?? null;
}
