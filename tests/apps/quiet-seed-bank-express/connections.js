import { createDecipheriv } from 'node:crypto';
import pg from 'pg';

const pool = new pg.Pool();
const key = Buffer.from(process.env.VAULT_KEY, 'base64');

function open(sealed, iv, tag) {
  const cipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
  return Buffer.concat([cipher.update(sealed), cipher.final()]).toString('utf8');
}

export async function connectionOf(curator) {
  const { rows } = await pool.query('SELECT domain, sealed, iv, tag FROM egnyte_connections WHERE curator = $1', [curator]);
  const [row] = rows;
  return { domain: row.domain, token: open(row.sealed, row.iv, row.tag) };
}

export async function forgetConnection(curator) {
  await pool.query('DELETE FROM egnyte_connections WHERE curator = $1', [curator]);
}
