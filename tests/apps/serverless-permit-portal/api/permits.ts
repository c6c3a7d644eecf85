import type { VercelRequest, VercelResponse } from '@vercel/node';

export default async function handler(req: VercelRequest, res: VercelResponse) {
  const answer = await fetch(`https://permits.city.example/api/v1/permits?site=${req.query.site}`);
  res.status(answer.status).send(await answer.text());
}
