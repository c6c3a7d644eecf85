// The ways in which a service account's token is kept between two requests.
import Redis from 'ioredis';
import pMemoize from 'p-memoize';

const BASE = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const redis = new Redis(process.env.REDIS_URL);

async function login() {
  const answer = await fetch(`${BASE}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      username: process.env.EGNYTE_USERNAME,
      password: process.env.EGNYTE_PASSWORD,
      scope: 'Egnyte.filesystem Egnyte.link Egnyte.user',
    }),
  });
  if (!answer.ok) throw new Error(`Egnyte sign-in failed: ${answer.status}`);
  return answer.json();
}

let cached = null;

async function tokenInMemory() {
  if (cached && cached.until > Date.now()) {
    return cached.token;
  }
  const { access_token, expires_in } = await login();
  cached = { token: access_token, until: Date.now() + (expires_in - 60) * 1000 };
  return access_token;
}

async function tokenInRedis() {
  const known = await redis.get('egnyte:token');
  if (known) return known;
  const { access_token, expires_in } = await login();
  await redis.set('egnyte:token', access_token, 'EX', expires_in); //~ EG303
  return access_token;
}

const tokenOnce = pMemoize(async () => (await login()).access_token);

let pending;
function tokenShared() {
  pending ??= login().then((body) => body.access_token);
  return pending;
}

export async function list(path) {
  return fetch(`${BASE}/pubapi/v1/fs/${path}`, { headers: { Authorization: `Bearer ${await tokenInMemory()}` } }); //~ GET /pubapi/v1/fs/{path}
}

export async function links() {
  return fetch(`${BASE}/pubapi/v1/links`, { headers: { Authorization: `Bearer ${await tokenInRedis()}` } }); //~ GET /pubapi/v1/links
}

export async function users() {
  return fetch(`${BASE}/pubapi/v2/users`, { headers: { Authorization: `Bearer ${await tokenOnce()}` } }); //~ GET /pubapi/v2/users
}

export async function me() {
  return fetch(`${BASE}/pubapi/v1/userinfo`, { headers: { Authorization: `Bearer ${await tokenShared()}` } }); //~ GET /pubapi/v1/userinfo
}
