import { createRoot } from 'react-dom/client';
import { connect, photos } from './egnyte';

const token = new URLSearchParams(location.hash.slice(1)).get('access_token'); //~ EG206; EG210
const answer = await photos('acme', token); //~ EG501
if (answer.status === 401) connect('acme'); //~ EG403
const { files } = await answer.json();
const { snags } = await (await fetch('/api/snags')).json();
createRoot(document.body).render(<p>{snags.length} snags, {files.length} photos</p>);
