import { createRoot } from 'react-dom/client';
import { connect, finishDropbox, status } from './connect';

if (window.location.hash) finishDropbox();
status();
createRoot(document.body).render(<button onClick={() => connect('dropbox')}>Dropbox</button>);
