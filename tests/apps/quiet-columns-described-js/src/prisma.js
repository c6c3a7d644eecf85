import { PrismaClient } from '@prisma/client';
import { fieldEncryptionExtension, fieldEncryptionMiddleware } from 'prisma-field-encryption';
import { exchange } from './oauth.js';
import { seal } from './seal.js';

const prisma = new PrismaClient().$extends(fieldEncryptionExtension());
const reports = new PrismaClient();
reports.$use(fieldEncryptionMiddleware());
const plain = new PrismaClient();

export async function connect(userId, domain, code) {
  const { access_token } = await exchange(domain, code);
  await prisma.egnyteConnection.upsert({ where: { userId }, create: { userId, accessToken: access_token }, update: { accessToken: access_token } });
  await reports.connection.create({ data: { userId, accessToken: access_token } });
  await plain.connection.create({ data: { userId, accessToken: seal(access_token), tokenLength: access_token.length } });
}
