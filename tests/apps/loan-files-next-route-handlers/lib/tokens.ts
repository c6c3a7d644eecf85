import { createCipheriv, randomBytes } from 'crypto';

const tokens = new Map<string, Buffer>();

export async function saveTokens(domain: string, accessToken: string) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(process.env.TOKEN_KEY!, 'base64'), iv);
  tokens.set(domain, Buffer.concat([iv, cipher.update(accessToken, 'utf8'), cipher.final(), cipher.getAuthTag()]));
}
