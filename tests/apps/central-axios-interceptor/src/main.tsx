import { createRoot } from 'react-dom/client';
import { useDomain } from './http/client';
import { installInterceptors } from './http/interceptors';
import { addBinder, discardBinder, listBinders } from './api/binders';
import { linkTo } from './api/links';

const { domain, token, signInPage } = (window as any).bindersSession;
useDomain(domain, token);
installInterceptors(() => window.location.assign(signInPage));

const binders = await listBinders();
createRoot(document.body).render(
  <ul>
    {binders.map((binder: { name: string; path: string }) => (
      <li key={binder.path}>
        {binder.name}
        <button onClick={() => linkTo(binder.path)}>Share</button>
        <button onClick={() => discardBinder(binder.name)}>Discard</button>
      </li>
    ))}
    <button onClick={() => addBinder('New binder')}>Add</button>
  </ul>,
);
