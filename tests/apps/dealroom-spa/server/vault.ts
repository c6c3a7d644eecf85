import { createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The token that the customer's administrator left with us, kept encrypted. */
export async function serviceToken(domain: string): Promise<string> {
  const sealed = JSON.parse(await readFile(`/var/lib/meridian/${encodeURIComponent(domain)}.json`, 'utf8'));
  const key = Buffer.from(process.env.MERIDIAN_VAULT_KEY ?? '', 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'));
  decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
  return decipher.update(sealed.token, 'base64', 'utf8') + decipher.final('utf8');
}
