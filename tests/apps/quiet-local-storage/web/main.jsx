import { createRoot } from 'react-dom/client';
import { preferences } from './preferences';
import { logIn, logOut } from './session';

function Connect() {
  const connect = () => {
    const domain = prompt('Egnyte domain');
    preferences.setDomain(domain);
    preferences.setFolder('/Shared/Decks');
    preferences.setConnected(true);
    preferences.seen(true);
    window.location.href = `/connect?domain=${domain}`;
  };
  return (
    <>
      <button onClick={() => logIn('ada', prompt('Password'))}>Log in</button>
      <button onClick={connect}>Connect Egnyte {preferences.domain()}</button>
      <button onClick={logOut}>Log out</button>
    </>
  );
}

createRoot(document.body).render(<Connect />);
