import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, serial, text } from 'drizzle-orm/pg-core';
import knex from 'knex';
import pg from 'pg';
import { exchange } from './oauth.js';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });
const orm = drizzle(new pg.Pool());
const connections = pgTable('connections', { id: serial('id').primaryKey(), owner: integer('owner'), token: text('token').notNull() });

export async function connect(owner, domain, code) {
  const { access_token: token } = await exchange(domain, code);
  await db('connections').insert({ owner, token }).onConflict('owner').merge(); //~ EG303
}

export async function connectTyped(owner, domain, code) {
  const { access_token: token } = await exchange(domain, code);
  await orm.insert(connections).values({ owner, token }); //~ EG303
}
