import { createCipheriv, createDecipheriv, randomBytes } from 'crypto';

const key = () => Buffer.from(process.env.COLUMN_KEY ?? '', 'hex');

export const sealed = {
  to(plain: string) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key(), iv);
    return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
  },
  from(stored: string) {
    const all = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key(), all.subarray(0, 12));
    decipher.setAuthTag(all.subarray(-16));
    return Buffer.concat([decipher.update(all.subarray(12, -16)), decipher.final()]).toString('utf8');
  },
};
