import { useCallback } from "react";

const DOMAIN = import.meta.env.VITE_EGNYTE_DOMAIN;

export function signInUrl(state: string) {
  sessionStorage.setItem("quotes.state", state);
  return `https://${DOMAIN}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_KEY}&redirect_uri=https://quotes.example.com/done&response_type=token&scope=Egnyte.filesystem&state=${state}`; //~ EG202
}

export function useSignIn() {
  const finish = useCallback((hash: string) => {
    const answer = new URLSearchParams(hash.slice(1));
    const accessToken = answer.get("access_token");
    if (accessToken && answer.get("state") === sessionStorage.getItem("quotes.state")) {
      localStorage.setItem("quotes.auth", accessToken); //~ EG301
    }
  }, []);

  const leaveTour = useCallback(() => {
    localStorage.removeItem("quotes.tour");
  }, []);

  // The key says nothing of a token; that one is kept under it is known from where it is put there.
  const signOut = useCallback(() => { //~ EG309
    localStorage.removeItem("quotes.auth");
  }, []);

  return { finish, leaveTour, signOut };
}

export async function quotes() {
  const res = await fetch(`https://${DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Quotes`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${localStorage.getItem("quotes.auth")}` },
  });
  if (res.status === 401) throw new Error("sign in again");
  return res.json();
}
