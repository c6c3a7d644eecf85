import { useEffect, useState } from 'react';
import egnyteApi from './services/api';

interface Entry {
  name: string;
  path: string;
}

export default function App() {
  const [files, setFiles] = useState<Entry[]>([]);
  const [message, setMessage] = useState('');

  useEffect(() => {
    egnyteApi //~ GET /pubapi/v1/fs/{path} handles=specific
      .get('/fs/Shared/Stables')
      .then((res) => setFiles(res.data.files))
      .catch((err) => setMessage(err.message));
  }, []);

  const share = async (path: string) => {
    const res = await egnyteApi.post('/links', { path, type: 'file', accessibility: 'anyone' }); //~ POST /pubapi/v1/links
    setMessage(res.data.links[0].url);
  };

  return (
    <ul>
      {files.map((f) => (
        <li key={f.path} onClick={() => share(f.path)}>{f.name}</li>
      ))}
      <li>{message}</li>
    </ul>
  );
}
