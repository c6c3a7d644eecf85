import type { NextApiRequest, NextApiResponse } from 'next';
import { getIronSession } from 'iron-session';
import { type PortalSession, sessionOptions } from '../../../lib/session';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getIronSession<PortalSession>(req, res, sessionOptions);
  const { code, state, error } = req.query;
  if (error || state !== session.state) return res.status(403).end();
  const answer = await fetch(`https://${session.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: 'https://portal.greenhouse.example/api/egnyte/callback',
      grant_type: 'authorization_code',
      code: String(code),
    }),
  });
  if (!answer.ok) return res.status(502).end();
  session.accessToken = (await answer.json()).access_token;
  await session.save();
  res.redirect('/files');
}
