import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

export type Connection = { token: string; since: number };
type Held = { conn: Connection | null; connect(c: Connection): void; drop(): void };
const Current = createContext<Held>(null!);
export const useConnection = () => useContext(Current);

const KEY = 'shingle.connection';

export function ConnectionProvider({ children }: { children: ReactNode }) {
  const [conn, setConn] = useState<Connection | null>(() => {
    const raw = localStorage.getItem(KEY);
    return raw ? JSON.parse(raw) : null;
  });
  const held = useMemo<Held>(
    () => ({
      conn,
      connect(c) {
        localStorage.setItem(KEY, JSON.stringify(c)); //~ EG301
        localStorage.setItem('shingle.since', String(c.since));
        setConn(c);
      },
      drop() {
        localStorage.removeItem(KEY);
        setConn(null);
      },
    }),
    [conn],
  );
  return <Current.Provider value={held}>{children}</Current.Provider>;
}
