import { initTRPC, TRPCError } from '@trpc/server';

interface Context {
  user?: { id: string };
}

const t = initTRPC.context<Context>().create();
export const router = t.router;
export const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { user: ctx.user } });
});
