import axios from 'axios';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createLink, listFolder, listLinks, login, mapLogin, removeFile, setToken } from './lib/egnyte';

function Tables() {
  const [folder, setFolder] = useState(null);
  const [tides, setTides] = useState(null);

  useEffect(() => {
    listFolder('Shared/Oysters').then(setFolder);
    axios.get('/api/tides', { params: { station: 4 } }).then((res) => setTides(res.data));
  }, []);

  return (
    <ul>
      <li>{tides?.high}</li>
      {folder?.files.map((file) => (
        <li key={file.path}>
          {file.name}
          <button onClick={() => createLink(file.path)}>Share</button>
          <button onClick={() => listLinks(file.path)}>Links</button>
          <button onClick={() => removeFile(file.path)}>Remove</button>
        </li>
      ))}
      <button onClick={mapLogin}>Map</button>
    </ul>
  );
}

const fragment = new URLSearchParams(window.location.hash.slice(1));
if (fragment.get('access_token') && fragment.get('state') === sessionStorage.getItem('state')) {
  setToken(fragment.get('access_token'));
  createRoot(document.getElementById('root')).render(<Tables />);
} else {
  login();
}
