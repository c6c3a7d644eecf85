import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { egnyte } from './providers/egnyte.js';
import { meetup } from './providers/meetup.js';

const providers = { egnyte, meetup };
const pending = new Map();
const grants = new Map();

const routes = {
  async connect(provider, url) {
    const state = randomUUID();
    pending.set(state, { name: provider.name, domain: url.searchParams.get('domain') });
    setTimeout(() => pending.delete(state), 600_000).unref();
    return redirect(provider.authorize(state, url.searchParams.get('domain')), `begun=${state}; HttpOnly; Secure; SameSite=Lax; Path=/`);
  },

  async back(provider, url, request) {
    const { code, state, error } = Object.fromEntries(url.searchParams);
    const begun = pending.get(state);
    if (!pending.delete(state) || begun.name !== provider.name || !request.headers.cookie?.includes(`begun=${state}`)) {
      return { status: 403, body: 'This sign-in was not started here.' };
    }
    if (error) return redirect(`/?refused=${encodeURIComponent(error)}`);
    grants.set(state, await provider.exchange(code, begun.domain));
    return redirect('/', `grant=${state}; HttpOnly; Secure; SameSite=Lax; Path=/`);
  },
};

function redirect(location, cookie) {
  return { status: 302, headers: { location, ...(cookie && { 'set-cookie': cookie }) } };
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'https://rinks.example.com');
  const [, name, action] = url.pathname.split('/');
  const provider = providers[name];
  const answer = provider && routes[action] ? await routes[action](provider, url, request) : { status: 404 };
  response.writeHead(answer.status, answer.headers).end(answer.body);
}).listen(process.env.PORT ?? 8080);
