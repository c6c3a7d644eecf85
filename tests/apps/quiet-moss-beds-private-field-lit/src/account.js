const KEY = "account"

export class Account {
  #token = null

  constructor({ domain = "", folder = "/Shared/Moss" } = {}) {
    this.domain = domain
    this.folder = folder
  }

  static last() {
    return new Account(JSON.parse(localStorage.getItem(KEY) ?? "{}"))
  }

  // A private field is no property, JSON never sees it.
  save() {
    localStorage.setItem(KEY, JSON.stringify(this))
    return this
  }

  arrive(hash) {
    const answer = new URLSearchParams(hash.slice(1))
    if (answer.has("error") || answer.get("state") !== sessionStorage.getItem("state")) return this
    this.#token = answer.get("access_token")
    return this.save()
  }

  leave() {
    const state = crypto.randomUUID()
    sessionStorage.setItem("state", state)
    const query = new URLSearchParams({
      client_id: window.EGNYTE_KEY,
      redirect_uri: "https://moss.example.com/",
      scope: "Egnyte.filesystem",
      response_type: "token",
      state,
    })
    location.href = `https://${this.domain}.egnyte.com/puboauth/token?${query}`
  }

  async beds() {
    const answer = await fetch(`https://${this.domain}.egnyte.com/pubapi/v1/fs${this.folder}`, { //~ GET /pubapi/v1/fs/{path}
      headers: { authorization: `Bearer ${this.#token}` },
    })
    if (answer.status === 401) return this.leave()
    if (answer.status === 429) throw new Error(`Egnyte is busy for ${answer.headers.get("retry-after")} s`)
    console.debug("beds of", JSON.stringify(this))
    return (await answer.json()).files
  }
}
