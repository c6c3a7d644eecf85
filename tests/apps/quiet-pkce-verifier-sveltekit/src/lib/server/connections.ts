import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import Redis from 'ioredis';
import { CONNECTION_KEY, REDIS_URL } from '$env/static/private';

type Connection = { domain: string; accessToken: string };

const redis = new Redis(REDIS_URL);
const key = Buffer.from(CONNECTION_KEY, 'hex');

export const connections = {
  async put(sid: string, connection: Connection, seconds: number) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(connection), 'utf8'), cipher.final()]);
    await redis.set(`egnyte:${sid}`, Buffer.concat([iv, cipher.getAuthTag(), sealed]), 'EX', seconds);
  },

  async get(sid: string): Promise<Connection | undefined> {
    const raw = await redis.getBuffer(`egnyte:${sid}`);
    if (!raw) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', key, raw.subarray(0, 12));
    decipher.setAuthTag(raw.subarray(12, 28));
    return JSON.parse(decipher.update(raw.subarray(28), undefined, 'utf8') + decipher.final('utf8'));
  },
};
