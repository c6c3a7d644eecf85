import { Vault } from './Vault.js';
import { authenticate } from './auth.js';

const vault = new Vault({ domain: process.env.EGNYTE_DOMAIN, auth: { authenticate } });
for (const id of (await vault.links()).ids) {
  await vault.withdraw(id);
}
await vault.dispose();
