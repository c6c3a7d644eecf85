import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';

export class SignInAgain extends Error {}

const session: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Authorization', `Bearer ${process.env.EGNYTE_TOKEN}`);
    return request;
  },
  async onResponse({ response }) {
    if (response.status === 401) throw new SignInAgain();
    return response;
  },
};

export const egnyte = createClient<paths>({ baseUrl: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com` });
egnyte.use(session);

export const quotes = createClient<paths>({ baseUrl: 'https://quotes.example.com' });
