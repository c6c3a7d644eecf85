import { PrismaClient } from '@prisma/client';
import { exchange } from './oauth.js';

const prisma = globalThis.prisma ?? new PrismaClient();
if (process.env.NODE_ENV !== 'production') globalThis.prisma = prisma;

export async function connect(userId, domain, code) {
  const { access_token } = await exchange(domain, code);
  const found = await prisma.egnyteConnection.findUnique({ where: { userId } });
  if (found?.domain !== domain) console.log('another Egnyte domain', domain);
  return prisma.egnyteConnection.upsert({ //~ EG303
    where: { userId },
    create: { userId, domain, accessToken: access_token },
    update: { domain, accessToken: access_token },
  });
}

export async function byToken(domain, code) {
  const { access_token } = await exchange(domain, code);
  await prisma.visit.update({ where: { token: access_token }, data: { seenAt: new Date() } });
}
