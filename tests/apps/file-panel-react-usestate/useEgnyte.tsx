import { useCallback, useState } from "react";

const STATE = "panel.state";

export function signInUrl(domain: string, state: string) {
  sessionStorage.setItem(STATE, state);
  const redirect = encodeURIComponent("https://panel.example.com/done");
  return `https://${domain}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_KEY}&redirect_uri=${redirect}&response_type=token&scope=Egnyte.filesystem&state=${state}`; //~ EG202
}

export function useEgnyte(domain: string) {
  const [token, setToken] = useState<string | null>(null);
  const [sorted, setSorted] = useState<string | null>("name");

  const done = useCallback((hash: string) => {
    const answer = new URLSearchParams(hash.slice(1));
    if (answer.get("state") === sessionStorage.getItem(STATE)) {
      setToken(answer.get("access_token"));
    }
  }, []);

  // Before the user is asked whether to leave, nothing is forgotten yet.
  const askForLogout = useCallback(() => {
    setSorted(null);
  }, []);

  const logout = () => { //~ EG309
    setToken(null);
  };

  const list = async () => {
    const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${token}` },
    });
    if (res.status === 401) throw new Error("sign in");
    return res.json();
  };

  return { done, askForLogout, logout, list, sorted };
}
