import { useSession } from "./store";

/** The small window that Egnyte sends back posts what it got to the page that opened it. */
export function listen() {
  window.addEventListener("message", (event) => {
    if (event.origin !== window.location.origin) return;
    useSession.getState().setToken(event.data.token);
  });
}

export async function mosses(domain: string) {
  const { token } = useSession.getState();
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Mosses`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 401) throw new Error("sign in again");
  return answer.json();
}
