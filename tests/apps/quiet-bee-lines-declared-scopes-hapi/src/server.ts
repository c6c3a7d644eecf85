import { randomUUID } from 'node:crypto';
import Boom from '@hapi/boom';
import Hapi from '@hapi/hapi';
import ky from 'ky';
import { Hives, Keepers, open, signedOut } from './egnyte.js';

const server = Hapi.server({ port: 3000 });
const redirect_uri = 'https://bees.example.com/back';
const client_id = process.env.EGNYTE_KEY!;
let account: { domain: string; token: string };

server.state('connect', { isSecure: true, isHttpOnly: true, encoding: 'iron', password: process.env.COOKIE_PASSWORD });

server.route([
  {
    method: 'GET',
    path: '/connect/{domain}',
    handler: ({ params: { domain } }, h) => {
      const state = randomUUID();
      const scope = ['Egnyte.filesystem', 'Egnyte.link', 'Egnyte.group'].join(' ');
      const query = new URLSearchParams({ client_id, redirect_uri, scope, state, response_type: 'code' });
      return h.redirect(`https://${domain}.egnyte.com/puboauth/token?${query}`).state('connect', { state, domain });
    },
  },
  {
    method: 'GET',
    path: '/back',
    handler: async ({ query, state: cookies }, h) => {
      const { state, domain } = cookies.connect;
      if (query.error || query.state !== state) throw Boom.forbidden();
      const body = new URLSearchParams({
        client_id,
        client_secret: process.env.EGNYTE_SECRET!,
        redirect_uri,
        code: query.code,
        grant_type: 'authorization_code',
      });
      const { access_token } = await ky.post(`https://${domain}.egnyte.com/puboauth/token`, { body }).json<{ access_token: string }>();
      account = { domain, token: access_token };
      return h.redirect('/hives');
    },
  },
  { method: 'GET', path: '/hives', handler: () => new Hives(open(account.domain, account.token)).names() },
  { method: 'GET', path: '/keepers', handler: () => new Keepers(open(account.domain, account.token)).groups() },
  {
    method: 'POST',
    path: '/hives/{hive}/invite',
    handler: ({ params }) => new Keepers(open(account.domain, account.token)).invite(params.hive),
  },
]);

server.ext('onPreResponse', ({ response }, h) =>
  signedOut(response) ? h.redirect(`/connect/${account.domain}`).takeover() : h.continue,
);

await server.start();
