import { useState } from 'react';

type Auth = { hide?: string; ticket?: string };

export function useAuth() {
  const [auth, setAuth] = useState<Auth>({});
  const update = (changes: Partial<Auth>) => {
    const next = { ...auth, ...changes };
    setAuth(next);
    localStorage.setItem('tannery', JSON.stringify(next)); //~ EG301
  };
  return { auth, update };
}
