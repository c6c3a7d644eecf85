import { request } from 'undici'

const { EGNYTE_DOMAIN: domain, EGNYTE_ACCESS_TOKEN: accessToken } = process.env

const needed = { EGNYTE_ACCESS_TOKEN: 'EGNYTE_ACCESS_TOKEN is empty, see the README', EGNYTE_DOMAIN: 'domain of your company' }
for (const [name, help] of Object.entries(needed)) {
  if (!process.env[name]) throw new Error(help)
}

const answer = await request(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Windmills`, { //~ GET /pubapi/v1/fs/{path}
  headers: { authorization: `Bearer ${accessToken}` },
})
if (answer.statusCode === 401) {
  console.error('Egnyte no longer takes the token: ask for a new one with `tours sign-in`')
  process.exit(2)
}
if (answer.statusCode === 429) {
  console.error(`Too many calls, try again in ${answer.headers['retry-after']} seconds`)
  process.exit(3)
}
const { folders } = await answer.body.json()
for (const { name } of folders) console.log(name)
