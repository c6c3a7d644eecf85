import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { EgnyteClient } from '@/api/EgnyteClient';
import { usePersistentState } from '@/hooks/usePersistentState';
import { signIn, tokenFromFragment } from './login';

interface Session {
  domain: string | null;
  client: EgnyteClient | null;
  start(domain: string): void;
  end(): void;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [domain, setDomain] = usePersistentState<string | null>('meridian.domain', null);
  const [token, setToken] = usePersistentState<string | null>('meridian.session', null);
  //~^ EG301

  useEffect(() => {
    const accessToken = tokenFromFragment(window.location.hash);
    if (accessToken) {
      setToken(accessToken);
      window.history.replaceState(null, '', window.location.pathname);
    }
  }, [setToken]);

  const session = useMemo<Session>(
    () => ({
      domain,
      client: domain && token ? new EgnyteClient(domain, token) : null,
      start(next) {
        setDomain(next);
        signIn(next);
      },
      end() {
        setToken(null);
      },
    }),
    [domain, token, setDomain, setToken],
  );

  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('useSession needs a SessionProvider above it');
  }
  return session;
}

export function useEgnyte(): EgnyteClient {
  const { client } = useSession();
  if (!client) {
    throw new Error('not signed in');
  }
  return client;
}
