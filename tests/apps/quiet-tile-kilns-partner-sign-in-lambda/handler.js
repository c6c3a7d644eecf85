'use strict'
const crypto = require('crypto')
const https = require('https')
const { URL, URLSearchParams } = require('url')
const cookie = require('cookie')
const AWS = require('aws-sdk')

const db = new AWS.DynamoDB.DocumentClient()
const kms = new AWS.KMS()
const BACK = 'https://kilns.example.com/back'
const SIGN_IN = 'https://us-partner-integrations.egnyte.com/services/oauth/code'
const { EGNYTE_KEY, EGNYTE_SECRET, TABLE, KMS_KEY } = process.env

// Egnyte finds the user's domain by itself and tells it on the way back.
exports.go = async () => {
  const state = crypto.randomBytes(16).toString('hex')
  const to = new URL(SIGN_IN)
  to.search = new URLSearchParams({ client_id: EGNYTE_KEY, redirect_uri: BACK, response_type: 'code', scope: 'Egnyte.filesystem', state })
  return { statusCode: 302, headers: { location: to.href }, cookies: [cookie.serialize('state', state, { httpOnly: true, secure: true })] }
}

const cookies = (event) => cookie.parse((event.cookies || []).join('; '))

function ask(options, body) {
  return new Promise((resolve, reject) => {
    const req = https.request(options, (res) => {
      let text = ''
      res.setEncoding('utf8').on('data', (s) => (text += s)).on('end', () => resolve({ status: res.statusCode, headers: res.headers, text }))
    })
    req.on('error', reject).end(body)
  })
}

exports.back = async (event) => {
  const { code, state, error, eg_domain: domain } = event.queryStringParameters
  if (error || state !== cookies(event).state) return { statusCode: 403 }
  const form = new URLSearchParams({ client_id: EGNYTE_KEY, client_secret: EGNYTE_SECRET, redirect_uri: BACK, code, grant_type: 'authorization_code' }).toString()
  const answer = await ask(
    { hostname: `${domain}.egnyte.com`, path: '/puboauth/token', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length } },
    form
  )
  const sealed = await kms.encrypt({ KeyId: KMS_KEY, Plaintext: JSON.parse(answer.text).access_token }).promise()
  const id = crypto.randomUUID()
  await db.put({ TableName: TABLE, Item: { id, domain, token: sealed.CiphertextBlob } }).promise()
  return { statusCode: 302, headers: { location: '/kilns' }, cookies: [cookie.serialize('id', id, { httpOnly: true, secure: true })] }
}

exports.kilns = async (event) => {
  const { Item } = await db.get({ TableName: TABLE, Key: { id: cookies(event).id } }).promise()
  const { Plaintext } = await kms.decrypt({ CiphertextBlob: Item.token }).promise()
  const answer = await ask({ hostname: `${Item.domain}.egnyte.com`, path: '/pubapi/v1/fs/Shared/Kilns', headers: { authorization: 'Bearer ' + Plaintext } }) //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) return { statusCode: 302, headers: { location: '/go' } }
  if (answer.headers['retry-after']) return { statusCode: 503, headers: { 'retry-after': answer.headers['retry-after'] } }
  return { statusCode: 200, body: answer.text }
}
