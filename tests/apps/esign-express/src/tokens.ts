import { createCipheriv, createDecipheriv, randomBytes } from 'crypto';

const key = Buffer.from(process.env.TOKEN_KEY ?? '', 'hex');
const sealed = new Map<string, { iv: Buffer; text: Buffer; tag: Buffer }>();

export const tokens = {
  async put(domain: string, token: string): Promise<void> {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const text = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
    sealed.set(domain, { iv, text, tag: cipher.getAuthTag() });
  },
  async get(domain: string): Promise<string> {
    const { iv, text, tag } = sealed.get(domain)!;
    const decipher = createDecipheriv('aes-256-gcm', key, iv);
    decipher.setAuthTag(tag);
    return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');
  },
};
