import { createRoot } from 'react-dom/client';
import { sites } from './egnyte';

const token = new URLSearchParams(location.hash.slice(1)).get('access_token'); //~ EG206; EG210
const { folders } = await sites('fieldworks', token); //~ EG501
createRoot(document.body).render(<ul>{folders.map((site) => <li key={site.name}>{site.name}</li>)}</ul>);
