'use strict'

const restify = require('restify')
const apis = require('./apis')

const server = restify.createServer()
const runners = new Map()
server.use(restify.plugins.queryParser())

server.get('/egnyte/back', (req, res, next) => {
  const runner = runners.get(req.query.state)
  if (!runner || req.query.error) return res.send(403), next()
  apis.exchange(runner.domain, req.query.code, (error, token) => {
    if (error) return next(error)
    runner.egnyte = token
    res.redirect('/races/' + runner.id, next)
  })
})

server.get('/races/:id', (req, res, next) => {
  const runner = runners.get(req.params.id)
  apis.results(runner.domain, runner.egnyte, (error, results) => {
    if (error && error.again) return res.redirect('/connect', next)
    if (error) return res.send(503, 'later'), next()
    res.send(results)
    next()
  })
})

server.del('/races/:id/connection', (req, res, next) => {
  const runner = runners.get(req.params.id)
  apis.revoke(runner.domain, runner.egnyte, () => {
    delete runner.egnyte
    res.send(204)
    next()
  })
})

server.listen(8080)
