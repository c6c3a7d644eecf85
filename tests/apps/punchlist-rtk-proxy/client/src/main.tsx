import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider, useDispatch, useSelector } from 'react-redux';
import { usePhotosQuery } from './api';
import { picked } from './filters';
import { loadUser, signedIn } from './session';
import { type RootState, store } from './store';

function signIn() {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  const query = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: `${location.origin}/`,
    response_type: 'token',
    scope: 'Egnyte.filesystem',
    state,
  });
  window.location.href = `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/puboauth/token?${query}`; //~ EG201
}

function Photos({ site }: { site: string }) {
  const { data = [] } = usePhotosQuery(site);
  return <ul>{data.map((photo) => <li key={photo.path}>{photo.name}</li>)}</ul>;
}

function App() {
  const dispatch = useDispatch<typeof store.dispatch>();
  const { token, user } = useSelector((state: RootState) => state.session);

  useEffect(() => {
    const answer = new URLSearchParams(location.hash.slice(1));
    const fresh = answer.get('access_token'); //~ EG210
    if (fresh && answer.get('state') === sessionStorage.getItem('state')) {
      dispatch(signedIn(fresh));
      dispatch(loadUser());
    }
  }, [dispatch]);

  if (!token) return <button onClick={signIn}>Sign in with Egnyte</button>;
  return (
    <>
      <p>{user}</p>
      <button onClick={() => dispatch(picked('electrical'))}>Electrical</button>
      <Photos site="north" />
    </>
  );
}

createRoot(document.getElementById('root')!).render(
  <Provider store={store}>
    <App />
  </Provider>,
);
