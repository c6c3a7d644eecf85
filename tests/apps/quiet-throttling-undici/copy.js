import { Agent, RetryAgent, request } from 'undici'
import { writeFile } from 'node:fs/promises'

// by itself the agent tries 429 and 5xx again and waits as long as Retry-After says
const patient = new RetryAgent(new Agent({ connections: 4 }), { maxRetries: 6 })

for (const name of process.argv.slice(2)) {
  const { body } = await request(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs-content/Shared/Mill/${name}`, { //~ GET /pubapi/v1/fs-content/{path}
    dispatcher: patient,
    headers: { authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  })
  await writeFile(name, Buffer.from(await body.arrayBuffer()))
}
