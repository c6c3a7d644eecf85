import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import { config } from '../config';

const prisma = new PrismaClient();

function seal(plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', config.encryptionKey, iv);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64')).join('.');
}

function open(sealed: string): string {
  const [iv, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64'));
  const decipher = createDecipheriv('aes-256-gcm', config.encryptionKey, iv!);
  decipher.setAuthTag(tag!);
  return decipher.update(body!, undefined, 'utf8') + decipher.final('utf8');
}

export interface Connection {
  domain: string;
  token: string;
}

export async function saveConnection(userId: string, connection: Connection): Promise<void> {
  const data = { domain: connection.domain, egnyteToken: seal(connection.token), connectedAt: new Date() };
  await prisma.egnyteConnection.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

export async function findConnection(userId: string): Promise<Connection | null> {
  const row = await prisma.egnyteConnection.findUnique({ where: { userId } });
  return row && { domain: row.domain, token: open(row.egnyteToken) };
}

export async function dropConnection(userId: string): Promise<void> {
  await prisma.egnyteConnection.delete({ where: { userId } });
}
