#!/usr/bin/env node
import { attempt } from '@wherry/tries'
import pino from 'pino'

const { EGNYTE_DOMAIN, EGNYTE_TOKEN } = process.env
const log = pino({ formatters: { log: ({ token, ...rest }) => rest } })
log.info({ token: EGNYTE_TOKEN, domain: EGNYTE_DOMAIN }, 'start')

const answer = await attempt(() =>
  fetch(`https://${EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Wherries`, { headers: { Authorization: `Bearer ${EGNYTE_TOKEN}` } }), //~ GET /pubapi/v1/fs/{path}
)
if (answer.status === 401) throw new Error('Egnyte refuses the token: get a new one')
if (answer.status === 429) throw new Error(`Egnyte is busy: wait ${answer.headers.get('retry-after')} s`)
console.log(await answer.json())
