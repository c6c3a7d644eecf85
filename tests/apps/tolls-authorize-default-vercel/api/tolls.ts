import type { VercelRequest, VercelResponse } from '@vercel/node';

export default async function handler(req: VercelRequest, res: VercelResponse) {
  const answer = await fetch('https://acme.egnyte.com/pubapi/v1/fs/Shared/Tolls', { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${req.cookies.egnyte}` },
  });
  if (answer.status === 401) return res.redirect('/api/auth/start');
  if (answer.status === 429) return res.status(503).setHeader('Retry-After', answer.headers.get('retry-after')!).end();
  return res.json(await answer.json());
}
