import { useState } from 'react';
import { useSession } from '@/auth/session';
import { usePersistentState } from '@/hooks/usePersistentState';
import { DocumentList } from '@/components/DocumentList';
import { TeamPanel } from '@/components/TeamPanel';
import { APP_NAME } from '@/config';

export function App() {
  const { client, start, end } = useSession();
  const [domain, setDomain] = useState('');
  const [theme, setTheme] = usePersistentState<'light' | 'dark'>('meridian.theme', 'light');
  const [room, setRoom] = useState('/Shared/Deals');

  if (!client) {
    return (
      <form onSubmit={() => start(domain)}>
        <label>
          Your Egnyte domain <input value={domain} onChange={(e) => setDomain(e.target.value)} />
        </label>
        <button>Sign in with Egnyte</button>
      </form>
    );
  }
  return (
    <main className={theme}>
      <header>
        {APP_NAME}
        <button onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}>{theme}</button>
        <button onClick={end}>Sign out</button>
      </header>
      <DocumentList room={room} onOpen={setRoom} />
      <TeamPanel room={room} />
    </main>
  );
}
