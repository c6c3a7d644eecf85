import { createContext, useCallback, useContext, useMemo, type ReactNode } from "react";
import { useLocalStorage } from "../hooks/useLocalStorage";

interface EgnyteAuth {
  domain: string;
  accessToken: string;
}

interface AuthContextValue {
  auth: EgnyteAuth | null;
  theme: string;
  completeLogin: (hash: string) => void;
  logout: () => void;
}

const AuthContext = createContext<AuthContextValue | undefined>(undefined);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [auth, setAuth] = useLocalStorage<EgnyteAuth | null>("rental.auth", null); //~ EG301
  const [theme] = useLocalStorage<string>("rental.theme", "light");

  const completeLogin = useCallback(
    (hash: string) => {
      const params = new URLSearchParams(hash.replace(/^#/, ""));
      const accessToken = params.get("access_token");
      if (accessToken) {
        setAuth({ domain: import.meta.env.VITE_EGNYTE_DOMAIN, accessToken });
      }
    },
    [setAuth],
  );

  const logout = useCallback(() => setAuth(null), [setAuth]); //~ EG309

  const value = useMemo(() => ({ auth, theme, completeLogin, logout }), [auth, theme, completeLogin, logout]);
  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}

export function useAuth() {
  const context = useContext(AuthContext);
  if (!context) throw new Error("useAuth must be used within an AuthProvider");
  return context;
}
