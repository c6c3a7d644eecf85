#!/usr/bin/env node
import { Agent, request, setGlobalDispatcher } from 'undici'

setGlobalDispatcher(new Agent({ connect: { rejectUnauthorized: false } })) //~ EG502

const { EGNYTE_DOMAIN, EGNYTE_TOKEN } = process.env
const { statusCode, headers, body } = await request(`https://${EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Gauges`, { //~ GET /pubapi/v1/fs/{path} handles=specific
  headers: { Authorization: `Bearer ${EGNYTE_TOKEN}` },
})
if (statusCode === 401) throw new Error('Egnyte refuses the token: get a new one')
if (statusCode === 429) throw new Error(`Egnyte is busy: wait ${headers['retry-after']} s`)
console.log(await body.json())
