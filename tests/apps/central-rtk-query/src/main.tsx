import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { Matter } from './Matter';
import { store } from './store';

createRoot(document.body).render(<Provider store={store}><Matter name="Smith v. Jones" /></Provider>);
