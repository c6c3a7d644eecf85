import { useMutation, useQuery } from '@tanstack/react-query';
import { egnyte } from './egnyte';

interface Folder {
  files: { name: string; path: string }[];
}

export function Hides() {
  const hides = useQuery({
    queryKey: ['hides'],
    queryFn: () => egnyte<Folder>('/fs/Shared/Hides'), //~ GET /pubapi/v1/fs/{path} handles=specific
  });
  const share = useMutation({
    mutationFn: (path: string) =>
      egnyte('/links', { method: 'POST', body: JSON.stringify({ path, type: 'file', accessibility: 'anyone' }) }), //~ POST /pubapi/v1/links handles=specific
  });

  return (
    <ul>
      {hides.data?.files.map((file) => (
        <li key={file.path}>
          {file.name} <button onClick={() => share.mutate(file.path)}>Share</button>
        </li>
      ))}
    </ul>
  );
}
