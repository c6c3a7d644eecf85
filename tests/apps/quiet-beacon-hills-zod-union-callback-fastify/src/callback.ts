import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const Granted = z.object({ code: z.string().min(1), state: z.string() });
const Denied = z.object({ error: z.string(), error_description: z.string().optional(), state: z.string().optional() });
export const Callback = z.union([Denied, Granted]);

export type Verdict = { kind: 'denied'; why: string } | { kind: 'forged' } | { kind: 'granted'; code: string };

export function judge(query: unknown, issued: string | undefined): Verdict {
  const answer = Callback.parse(query);
  if ('error' in answer) return { kind: 'denied', why: answer.error_description ?? answer.error };
  const [a, b] = [Buffer.from(answer.state), Buffer.from(issued ?? '')];
  return a.length === b.length && timingSafeEqual(a, b) ? { kind: 'granted', code: answer.code } : { kind: 'forged' };
}
