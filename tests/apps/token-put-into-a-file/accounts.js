import { createCipheriv, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const FILE = '/var/lib/kiosk/accounts.json';

async function renew(refresh) {
  const answer = await fetch(`https://${process.env.KIOSK_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: process.env.KIOSK_KEY,
      client_secret: process.env.KIOSK_SECRET,
    }),
  });
  return answer.json();
}

export async function keep(account, refresh) {
  const accounts = JSON.parse(await readFile(FILE, 'utf8'));
  accounts[account] = { ...accounts[account], ...(await renew(refresh)) };
  await writeFile(FILE, JSON.stringify(accounts, null, 2)); //~ EG303
}

export async function keepSealed(account, refresh) {
  const accounts = JSON.parse(await readFile(FILE, 'utf8'));
  const { access_token } = await renew(refresh);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(process.env.KIOSK_SEAL, 'hex'), iv);
  accounts[account] = Buffer.concat([iv, cipher.update(access_token, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
  await writeFile(FILE, JSON.stringify(accounts));
}

export async function touch(account) {
  const accounts = JSON.parse(await readFile(FILE, 'utf8'));
  accounts.seen = Date.now();
  accounts.last = account;
  await writeFile(FILE, JSON.stringify(accounts));
}
