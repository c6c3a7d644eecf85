import { effect, signal } from "@preact/signals"

export class Session {
  constructor(
    readonly domain: string,
    readonly folder: string,
    readonly accessToken?: string,
  ) {}

  toJSON() {
    return { domain: this.domain, folder: this.folder }
  }

  static parse(text: string | null) {
    const { domain = "", folder = "/Shared/Newts" } = JSON.parse(text ?? "{}")
    return new Session(domain, folder)
  }
}

export const session = signal(Session.parse(localStorage.getItem("session")))

effect(() => localStorage.setItem("session", JSON.stringify(session.value)))

const answer = new URLSearchParams(location.hash.slice(1))
if (!answer.has("error") && answer.get("state") === sessionStorage.getItem("state")) {
  const { domain, folder } = session.value
  session.value = new Session(domain, folder, answer.get("access_token") ?? undefined)
  history.replaceState(null, "", location.pathname)
}

export function signIn() {
  const state = crypto.randomUUID()
  sessionStorage.setItem("state", state)
  const query = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: "https://newts.example.com/",
    scope: "Egnyte.filesystem",
    response_type: "token",
    state,
  })
  location.assign(`https://${session.value.domain}.egnyte.com/puboauth/token?${query}`)
}
