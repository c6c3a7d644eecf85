import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const file = new URL('./.grant', import.meta.url);
const key = () => Buffer.from(process.env.TRESTLES_KEY, 'base64');

export async function keep(grant) {
  const iv = randomBytes(16);
  const out = createWriteStream(file, { mode: 0o600 });
  out.write(iv);
  await pipeline(Readable.from([JSON.stringify(grant)]), createCipheriv('aes-256-cbc', key(), iv), out);
}

export async function kept() {
  const all = await readFile(file);
  const cipher = createDecipheriv('aes-256-cbc', key(), all.subarray(0, 16));
  return JSON.parse(Buffer.concat([cipher.update(all.subarray(16)), cipher.final()]).toString());
}
