import { createContext, useContext, useState, type ReactNode } from 'react';

interface Session {
  token: string | null;
  signIn(token: string): void;
  signOut(): void;
}

const Context = createContext<Session>({ token: null, signIn: () => {}, signOut: () => {} });

export function SessionProvider({ children }: { children: ReactNode }) {
  const [token, setToken] = useState<string | null>(null);
  return (
    <Context.Provider value={{ token, signIn: setToken, signOut: () => setToken(null) }}>
      {children}
    </Context.Provider>
  );
}

export const useSession = () => useContext(Context);
