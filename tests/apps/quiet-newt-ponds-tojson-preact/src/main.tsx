import { signal } from "@preact/signals"
import ky, { HTTPError } from "ky"
import { render } from "preact"
import { session, signIn } from "./session"

const files = signal<{ name: string }[]>([])

async function load() {
  const { domain, folder, accessToken } = session.value
  if (!accessToken) return
  try {
    const found = await ky //~ GET /pubapi/v1/fs/{path}
      .get(`https://${domain}.egnyte.com/pubapi/v1/fs${folder}`, { headers: { Authorization: `Bearer ${accessToken}` } })
      .json<{ files: { name: string }[] }>()
    files.value = found.files
  } catch (error) {
    if (error instanceof HTTPError && error.response.status === 401) signIn()
    else throw error
  }
}

void load()
render(<ul onDblClick={signIn}>{files.value.map(({ name }) => <li>{name}</li>)}</ul>, document.body)
