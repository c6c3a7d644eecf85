import { useCallback, useState } from "react";

const DOMAIN = import.meta.env.VITE_EGNYTE_DOMAIN;

export function connectUrl(state: string) {
  sessionStorage.setItem("orders.state", state);
  return `https://${DOMAIN}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_KEY}&redirect_uri=https://orders.example.com/done&response_type=token&scope=Egnyte.filesystem&state=${state}`; //~ EG202
}

// The token lives as long as the page does.
export function useOrders() {
  const [token, setToken] = useState<string | null>(null);

  const connected = useCallback((hash: string) => {
    const answer = new URLSearchParams(hash.slice(1));
    if (answer.get("state") === sessionStorage.getItem("orders.state")) {
      setToken(answer.get("access_token"));
    }
  }, []);

  const orders = async () => {
    const res = await fetch(`https://${DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Orders`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${token}` },
    });
    if (res.status === 401) throw new Error("connect again");
    return res.json();
  };

  return { connected, orders };
}
