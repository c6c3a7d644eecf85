'use strict';

const { fetch } = require('undici');

const SERVICE = 'https://partner-integrations.egnyte.com/services/oauth/code';
const REDIRECT = 'https://wall.slides.example/connected';

/** Older records hold whole addresses, some of them with http. */
const hostOf = (domain) => domain.replace(/^http:\/\//, '').replace(/^https:\/\//, '').replace(/\/.*$/, '');

exports.signInUrl = (state) =>
  `${SERVICE}?` +
  new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state,
  });

exports.exchange = async (domain, code) => {
  const answer = await fetch(`https://${hostOf(domain)}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: REDIRECT,
      grant_type: 'authorization_code',
      code,
    }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  const { access_token: token } = await answer.json();
  return { domain: hostOf(domain), token };
};

exports.slides = async (account) => {
  if (!account) throw Object.assign(new Error('not connected'), { code: 'SIGN_IN' });
  const answer = await fetch(`https://${account.domain}/pubapi/v1/fs/Shared/Slides`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${account.token}` },
  });
  if (answer.status === 401) throw Object.assign(new Error('sign in again'), { code: 'SIGN_IN' });
  if (answer.status === 429) throw Object.assign(new Error('busy'), { code: 'BUSY', seconds: answer.headers.get('retry-after') });
  return (await answer.json()).files ?? [];
};
