import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { protectedProcedure, router } from '../trpc';
import { prisma } from '../db';
import { seal, unseal } from '../sealing';

const host = (domain: string) => `https://${domain}.egnyte.com`;

async function renew(userId: string) {
  const kept = await prisma.connection.findUnique({ where: { userId } });
  if (!kept) throw new TRPCError({ code: 'PRECONDITION_FAILED' });
  const answer = await fetch(`${host(kept.domain)}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      refresh_token: unseal(kept.sealed),
    }),
  });
  return (await answer.json()) as { access_token: string; expires_in: number };
}

export const egnyteRouter = router({
  connect: protectedProcedure
    .input(z.object({ domain: z.string(), code: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const answer = await fetch(`${host(input.domain)}/puboauth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: process.env.EGNYTE_KEY!,
          client_secret: process.env.EGNYTE_SECRET!,
          redirect_uri: 'https://bylaws.example.com/connected',
          code: input.code,
        }),
      });
      const granted = (await answer.json()) as { access_token: string };
      await prisma.connection.upsert({
        where: { userId: ctx.user.id },
        create: { userId: ctx.user.id, domain: input.domain, sealed: seal(granted.access_token) },
        update: { domain: input.domain, sealed: seal(granted.access_token) },
      });
      return { domain: input.domain };
    }),

  status: protectedProcedure.query(async ({ ctx }) => {
    const kept = await prisma.connection.findUnique({ where: { userId: ctx.user.id } });
    return { connected: kept !== null, domain: kept?.domain };
  }),

  renewed: protectedProcedure.output(z.object({ expiresIn: z.number() })).mutation(async ({ ctx }) => {
    const granted = await renew(ctx.user.id);
    return { accessToken: granted.access_token, expiresIn: granted.expires_in };
  }),

  picker: protectedProcedure.mutation(async ({ ctx }) => {
    const granted = await renew(ctx.user.id);
    return { expiresIn: granted.expires_in, accessToken: granted.access_token }; //~ EG302
  }),
});
