import { useEffect, useState } from 'react';

export default function Home() {
  const [files, setFiles] = useState([]);

  useEffect(() => {
    const query = new URLSearchParams(window.location.search);
    if (query.get('error') || query.get('state') !== sessionStorage.getItem('state')) return;
    // the csrf secret is ours, not Egnyte's
    const client_secret = document.querySelector('meta[name=csrf]').content;
    fetch('/api/egnyte/exchange', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF': client_secret },
      body: JSON.stringify({ domain: query.get('domain'), code: query.get('code') }),
    })
      .then((answer) => answer.json())
      .then((folder) => setFiles(folder.files));
  }, []);

  return files.map((file) => <p key={file.path}>{file.name}</p>);
}
