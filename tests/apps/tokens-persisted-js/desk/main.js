import Store from 'electron-store';
import Conf from 'conf';
import { safeStorage } from 'electron';
import { JSONFilePreset } from 'lowdb/node';
import storage from 'node-persist';

const plain = new Store({ name: 'egnyte' });
const sealed = new Store({ name: 'egnyte-sealed', encryptionKey: process.env.STORE_KEY });
const config = new Conf({ projectName: 'core-samples' });
const sealedConfig = new Conf({ projectName: 'core-samples', encryptionKey: process.env.STORE_KEY });

export async function exchange(domain, code) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://cores.example/egnyte',
      grant_type: 'authorization_code',
      code,
    }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  return answer.json();
}

export async function keep(domain, code) {
  const { access_token: token, expires_in: lifetime } = await exchange(domain, code);
  plain.set('egnyte.token', token); //~ EG303
  plain.set({ domain, token }); //~ EG303
  plain.set('egnyte.lifetime', lifetime);
  plain.store = { egnyte: { token } }; //~ EG303
  sealed.set('egnyte.token', token);
  sealed.set({ token });
  config.set('token', token); //~ EG303
  sealedConfig.set('token', token);
  plain.set('egnyte.sealed', safeStorage.encryptString(token).toString('base64'));
}

class Vault {
  constructor(options) {
    this.store = new Store(options);
  }

  put(token) {
    this.store.set('token', token); //~ EG303
  }
}

class Locked {
  constructor(key) {
    this.store = new Store({ name: 'locked', encryptionKey: key });
  }

  put(token) {
    this.store.set('token', token);
  }
}

export async function keepElsewhere(domain, code) {
  const { access_token: token } = await exchange(domain, code);
  new Vault({ name: 'vault' }).put(token);
  new Locked(process.env.STORE_KEY).put(token);
  const db = await JSONFilePreset('db.json', { connections: {} });
  db.data.connections[domain] = token;
  await db.write(); //~ EG303
  await storage.init({ dir: 'state' });
  await storage.setItem('egnyte', { domain, token }); //~ EG303
}
