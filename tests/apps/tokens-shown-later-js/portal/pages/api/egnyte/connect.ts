import { randomUUID } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import { getIronSession } from 'iron-session';
import { type PortalSession, sessionOptions } from '../../../lib/session';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getIronSession<PortalSession>(req, res, sessionOptions);
  session.state = randomUUID();
  session.domain = String(req.query.domain);
  await session.save();
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    redirect_uri: 'https://portal.greenhouse.example/api/egnyte/callback',
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state: session.state,
  });
  res.redirect(`https://${session.domain}.egnyte.com/puboauth/token?${query}`);
}
