// `prisma generate` writes it, and git does not keep it.
import { PrismaClient } from '@/prisma/generated/client';
import { PrismaPg } from '@prisma/adapter-pg';

const shared = globalThis as unknown as { prisma: PrismaClient | undefined };

export const prisma = shared.prisma ?? new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
shared.prisma = prisma;
