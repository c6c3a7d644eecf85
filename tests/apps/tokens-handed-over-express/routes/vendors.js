'use strict';
const router = require('express').Router();
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

// The page has seen the address, the refusal and the state; what it sends on is only to be kept.
router.post('/token', function (req, res, next) {
  knex('vendors').where({ slug: req.body.slug }) //~ EG303
    .update({ egnyte_domain: req.body.domain, egnyte_token: req.body.access_token })
    .then(function () { res.sendStatus(204); })
    .catch(next);
});

router.post('/stripe', function (req, res, next) {
  knex('vendors').where({ slug: req.body.slug }).update({ stripe_account: req.body.account }).then(function () { res.sendStatus(204); }).catch(next);
});

router.get('/', function (req, res, next) {
  knex('vendors').where({ slug: req.query.slug }).first().then(function (vendor) {
    res.render('home', { name: vendor.name, accessToken: vendor.egnyte_token, since: vendor.egnyte_token_stored_at }); //~ EG302
  }).catch(next);
});

router.get('/files', async function (req, res, next) {
  const vendor = await knex('vendors').where({ slug: req.query.slug }).first();
  const answer = await fetch('https://' + vendor.egnyte_domain + '.egnyte.com/pubapi/v1/fs/Shared', { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: 'Bearer ' + vendor.egnyte_token },
  });
  if (answer.status === 401) return res.redirect('/login.html');
  if (answer.status === 429) return res.set('Retry-After', answer.headers.get('Retry-After')).sendStatus(503);
  res.json(await answer.json());
});

module.exports = router;
