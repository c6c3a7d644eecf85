import { createRoot } from 'react-dom/client';
import { exchange } from './exchange';

const query = new URLSearchParams(window.location.search);
const code = query.get('code');
if (code && !query.get('error') && query.get('state') === sessionStorage.getItem('state')) {
  exchange(sessionStorage.getItem('domain')!, code).then(() => createRoot(document.getElementById('root')!).render(<p>Connected</p>));
}
