import { signedIn, signedOut, store } from "./store"

export function begin(domain: string) {
  const state = crypto.randomUUID()
  sessionStorage.setItem("state", `${state} ${domain}`)
  const query = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: `https://walks.example.com/back`,
    scope: "Egnyte.filesystem",
    response_type: "token",
    state,
  })
  location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`)
}

export function back() {
  const answer = new URLSearchParams(location.hash.slice(1))
  history.replaceState(null, "", "/")
  const [state, domain] = (sessionStorage.getItem("state") ?? "").split(" ")
  if (answer.has("error") || answer.get("state") !== state) return
  store.dispatch(signedIn({ domain, accessToken: answer.get("access_token") }))
}

export async function walks() {
  const { account, walks } = store.getState()
  const answer = await fetch(`https://${account.domain}.egnyte.com/pubapi/v1/fs${walks.folder}`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${account.accessToken}` },
  })
  if (answer.status === 401) {
    store.dispatch(signedOut())
    return []
  }
  if (answer.status === 429) throw new Error(`later: ${answer.headers.get("Retry-After")}`)
  return (await answer.json()).files
}
