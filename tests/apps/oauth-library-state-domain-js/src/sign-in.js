import { randomUUID } from 'node:crypto';
import { AuthorizationCode } from 'simple-oauth2';

const CALLBACK = 'https://ledger.example.com/egnyte/back';

const client = (domain) =>
  new AuthorizationCode({
    client: { id: process.env.EGNYTE_KEY, secret: process.env.EGNYTE_SECRET },
    auth: { tokenHost: `https://${domain}.egnyte.com`, tokenPath: '/puboauth/token', authorizePath: '/puboauth/token' },
    options: { authorizationMethod: 'body' },
  });

export const start = (domain) =>
  client(domain).authorizeURL({ redirect_uri: CALLBACK, scope: ['Egnyte.filesystem'], state: `domain=${domain}` }); //~ EG206

export async function redeem(domain, code) {
  const grant = await client(domain).getToken({ code, redirect_uri: CALLBACK });
  return grant.token.access_token;
}

// The bank's sign-in has a state that nobody knows.
const bank = new AuthorizationCode({
  client: { id: process.env.BANK_KEY, secret: process.env.BANK_SECRET },
  auth: { tokenHost: 'https://login.bank.example' },
});
export const startBank = (session) => {
  session.bank = randomUUID();
  return bank.authorizeURL({ redirect_uri: 'https://ledger.example.com/bank/back', scope: 'accounts', state: session.bank });
};
