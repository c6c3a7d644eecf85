import { createRoot } from 'react-dom/client';
import { useEffect, useState } from 'react';
import { egnyteStatus, openFolder, rememberEgnyteDomain, shareFile, type EgnyteFolder } from './api/egnyte';
import { signIn } from './auth/session';

function Casefiles() {
  const [folder, setFolder] = useState<EgnyteFolder>();
  useEffect(() => {
    void egnyteStatus().then(async ({ connected, domain }) => {
      rememberEgnyteDomain(domain);
      if (!connected) window.location.assign('/api/egnyte/connect?domain=' + encodeURIComponent(domain));
      else setFolder(await openFolder('/Shared/Cases'));
    });
  }, []);
  return (
    <main>
      <button onClick={() => void signIn()}>Sign in</button>
      {folder?.files.map((file) => (
        <button key={file.name} onClick={() => void shareFile(`${folder.path}/${file.name}`)}>{file.name}</button>
      ))}
    </main>
  );
}

createRoot(document.getElementById('root')!).render(<Casefiles />);
