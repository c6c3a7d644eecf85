import { readFile } from 'node:fs/promises'
import ky, { HTTPError } from 'ky'

const words = JSON.parse(await readFile(`locales/${process.env.LANG?.startsWith('de') ? 'de' : 'en'}.json`))
const { EGNYTE_DOMAIN, EGNYTE_ACCESS_TOKEN } = process.env
if (!EGNYTE_ACCESS_TOKEN) throw new Error(`${words.egnyte_token}?`)

const api = ky.create({
  prefixUrl: `https://${EGNYTE_DOMAIN}.egnyte.com/pubapi`,
  headers: { authorization: `Bearer ${EGNYTE_ACCESS_TOKEN}` },
  retry: { limit: 3, statusCodes: [429], afterStatusCodes: [429] },
})

try {
  const { files } = await api.get('v1/fs/Shared/Patterns').json() //~ GET /pubapi/v1/fs/{path}
  for (const { name } of files) console.log(name)
} catch (e) {
  if (!(e instanceof HTTPError) || e.response.status !== 401) throw e
  console.error(`${words.access_token}: sign in again`)
  process.exitCode = 2
}
