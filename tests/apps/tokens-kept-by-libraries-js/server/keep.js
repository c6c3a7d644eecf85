const Redis = require('ioredis');
const NodeCache = require('node-cache');
const { createClient } = require('redis');

const redis = new Redis();
const shared = createClient();
const memory = new NodeCache({ stdTTL: 3600 });

async function exchange(code) {
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code', code, client_id: process.env.EGNYTE_KEY, client_secret: process.env.EGNYTE_SECRET, redirect_uri: 'https://surveys.example/cb' }),
  });
  return answer.json();
}

async function keep(code) {
  const token = await exchange(code);
  await redis.set('egnyte', JSON.stringify({ token: token.access_token })); //~ EG303
  await shared.hSet('egnyte:session', { token: token.access_token, since: Date.now() }); //~ EG303
  await redis.set('egnyte:expires', String(token.expires_in));
  /** In the memory of this process. */
  memory.set('egnyte', token.access_token);
}

keep(process.argv[2]);
