import { drizzle } from 'drizzle-orm/node-postgres';
import { customType, pgTable, serial, text } from 'drizzle-orm/pg-core';
import knex from 'knex';
import { exchange } from './oauth.js';
import { open, seal } from './seal.js';

const sealed = customType({ dataType: () => 'text', toDriver: seal, fromDriver: open });
const connections = pgTable('connections', { id: serial('id').primaryKey(), domain: text('domain'), token: sealed('token') });
const orm = drizzle(process.env.DATABASE_URL);
const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

export async function connect(domain, code) {
  const { access_token } = await exchange(domain, code);
  await orm.insert(connections).values({ domain, token: access_token });
  await db('connections').insert({ domain, token: seal(access_token) });
}
