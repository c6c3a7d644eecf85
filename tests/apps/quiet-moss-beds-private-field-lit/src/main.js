import { html, LitElement } from "lit"
import { until } from "lit/directives/until.js"
import { Account } from "./account.js"

const account = Account.last().arrive(location.hash)

customElements.define(
  "moss-beds",
  class extends LitElement {
    render() {
      const beds = account.beds().then((files) => files.map(({ name }) => html`<li>${name}</li>`))
      return html`<ul>${until(beds, "…")}</ul>`
    }
  },
)
