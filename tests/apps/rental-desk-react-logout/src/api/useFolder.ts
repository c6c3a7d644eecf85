import { useEffect, useState } from "react";
import { useAuth } from "../context/AuthContext";

export function loginUrl(state: string) {
  const params = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: "https://rental.example.com/login/done",
    response_type: "token", 
    scope: "Egnyte.filesystem",
    state,
  });
  return `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/puboauth/token?${params}`; //~ EG202
}

export function useFolder(path: string) {
  const { auth, logout } = useAuth();
  const [folder, setFolder] = useState<unknown>(null);

  useEffect(() => {
    if (!auth) return;
    const load = async () => {
      const res = await fetch(`https://${auth.domain}.egnyte.com/pubapi/v1/fs${path}`, { //~ GET /pubapi/v1/fs/{path}
        headers: { Authorization: `Bearer ${auth.accessToken}` },
      });
      if (res.status === 401) return logout();
      setFolder(await res.json());
    };
    load();
  }, [auth, path, logout]);

  return folder;
}
