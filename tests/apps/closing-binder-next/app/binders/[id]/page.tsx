import { redirect } from 'next/navigation';
import { EgnyteError, type Folder, listBinder } from '@/lib/egnyte';
import { egnyteToken } from '@/lib/session';

export default async function Binder({ params }: { params: { id: string } }) {
  let folder: Folder;
  try {
    folder = await listBinder(await egnyteToken(), params.id);
  } catch (error) {
    if (error instanceof EgnyteError && error.status === 401) redirect('/api/auth/signin/egnyte');
    throw error;
  }
  return (
    <ul>
      {folder.files?.map((file) => (
        <li key={file.entry_id}>{file.name}</li>
      ))}
    </ul>
  );
}
