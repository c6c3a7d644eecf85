import { useCallback, useState } from "react";

// The app's own account: who leaves it has no token of Egnyte's in this page any more than before.
export function useAccount() {
  const [token, setToken] = useState<string | null>(null);

  const login = useCallback(async (email: string, password: string) => {
    const res = await fetch("/api/login", { method: "POST", body: JSON.stringify({ email, password }) });
    setToken((await res.json()).token);
  }, []);

  const logout = useCallback(() => {
    setToken(null);
    localStorage.removeItem("orders.theme");
  }, []);

  return { token, login, logout };
}
