import crypto from 'node:crypto';
import axios from 'axios';
import jwt from 'jsonwebtoken';
import qs from 'qs';

const SCOPES = 'Egnyte.filesystem';
// was http://localhost:3000/callback while we had no certificate
export const redirectUri = () => process.env.PUBLIC_URL + '/egnyte/callback';

export function authorizeUrl(domain, user) {
  const state = jwt.sign({ user, domain, nonce: crypto.randomUUID() }, process.env.STATE_KEY, { expiresIn: '10m' });
  return `https://${domain}.egnyte.com/puboauth/token?` + qs.stringify({
    client_id: process.env.EGNYTE_ID,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: SCOPES,
    state,
  });
}

export function readCallback(query) {
  const { code, state, error, error_description: why } = query;
  if (error) throw new Error(why || error);
  const { domain } = jwt.verify(state, process.env.STATE_KEY);
  return { code, domain };
}

export async function exchange({ code, domain }) {
  const body = qs.stringify({
    client_id: process.env.EGNYTE_ID,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: redirectUri(),
    grant_type: 'authorization_code',
    code,
  });
  const { data } = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, body);
  return data.access_token;
}

// the desktop helper has no secret to keep: it proves itself with a verifier
export async function exchangeWithProof(domain, code, verifier) {
  const { data } = await axios.post(
    `https://${domain}.egnyte.com/puboauth/token`,
    { client_id: process.env.EGNYTE_ID, redirect_uri: redirectUri(), grant_type: 'authorization_code', code, code_verifier: verifier },
    { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  );
  return data;
}

export async function renew(domain, refreshToken) {
  const { data } = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: process.env.EGNYTE_ID,
    client_secret: process.env.EGNYTE_SECRET,
    refresh_token: refreshToken,
  }));
  return data;
}
