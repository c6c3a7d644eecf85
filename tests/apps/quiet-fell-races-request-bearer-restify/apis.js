'use strict'

const request = require('request')

// Every vendor wants its token somewhere else.
const vendors = {
  strava: { base: 'https://www.strava.com/api/v3', sign: (options, token) => Object.assign(options, { qs: { ...options.qs, access_token: token } }) },
  egnyte: { base: null, sign: (options, token) => Object.assign(options, { auth: { bearer: token } }) },
  weather: { base: 'https://weather.example.com/v1', sign: (options, token) => Object.assign(options, { qs: { ...options.qs, token } }) }
}

function ask (vendor, path, token, options, done) {
  const { base, sign } = vendors[vendor]
  const full = sign({ url: (options.base || base) + path, json: true, ...options }, token)
  request(full, (error, response, body) => {
    if (error) return done(error)
    if (response.statusCode === 401) return done(Object.assign(new Error('sign in again'), { again: vendor }))
    if (response.statusCode === 429) return done(Object.assign(new Error('later'), { after: response.headers['retry-after'] }))
    done(null, body)
  })
}

exports.activities = (token, done) => ask('strava', '/athlete/activities', token, { qs: { per_page: 30 } }, done)

exports.forecast = (done) => ask('weather', '/fells', process.env.WEATHER_TOKEN, {}, done)

exports.results = (domain, token, done) =>
  request.get({  //~ GET /pubapi/v1/search
    url: `https://${domain}.egnyte.com/pubapi/v1/search`,
    qs: { query: 'results access_token', offset: 0 },
    auth: { bearer: token },
    json: true
  }, (error, response, body) => {
    if (error) return done(error)
    if (response.statusCode === 401) return done(Object.assign(new Error('sign in again'), { again: 'egnyte' }))
    if (response.statusCode === 429) return done(Object.assign(new Error('later'), { after: response.headers['retry-after'] }))
    done(null, body.results)
  })

exports.revoke = (domain, token, done) =>
  request.post(`https://${domain}.egnyte.com/pubapi/v1/tokens/revoke`, { form: { token: token } }, done)

exports.exchange = (domain, code, done) =>
  request.post({
    url: `https://${domain}.egnyte.com/puboauth/token`,
    form: {
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://fells.example.com/egnyte/back',
      code: code,
      grant_type: 'authorization_code'
    },
    json: true
  }, (error, response, grant) => done(error, grant && grant.access_token))
