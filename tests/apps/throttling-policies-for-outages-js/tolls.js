import { handleWhenResult, retry } from 'cockatiel'
import pRetry from 'p-retry'
import { Agent, RetryAgent, request } from 'undici'

const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`
const headers = { authorization: `Bearer ${process.env.EGNYTE_TOKEN}` }

// none of these is for a request that came too soon
const outages = new RetryAgent(new Agent(), { statusCodes: [502, 503] })
const steady = retry(handleWhenResult((answer) => answer.status >= 500), { maxAttempts: 4 })

const listed = await request(`${base}/fs/Shared/Tolls`, { dispatcher: outages, headers }) //~ GET /pubapi/v1/fs/{path}; EG403
const links = await steady.execute(() => fetch(`${base}/links`, { headers })) //~ GET /pubapi/v1/links
const me = await pRetry(() => fetch(`${base}/userinfo`, { headers }), { shouldRetry: (error) => error.name === 'TypeError' }) //~ GET /pubapi/v1/userinfo

console.log(await listed.body.json(), await links.json(), await me.json())
