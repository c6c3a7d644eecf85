import type { NextApiRequest, NextApiResponse } from 'next';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const answer = await fetch('https://acme.egnyte.com/puboauth/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: req.body.code, client_id: process.env.EGNYTE_KEY!, client_secret: process.env.EGNYTE_SECRET!, redirect_uri: 'https://x.example/cb', scope: 'Egnyte.filesystem' }) });
  if (!answer.ok) return res.status(502).end();
  const grant = await answer.json();
  console.log('token kept until', Date.now() + grant.expires_in * 1000);
  res.status(200).json({ token: grant.access_token }); //~ EG302
}
