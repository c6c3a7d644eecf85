import { withIronSessionApiRoute } from 'iron-session/next';
import type { NextApiRequest, NextApiResponse } from 'next';
import { sessionOptions } from '../../../lib/session';

export default withIronSessionApiRoute(async function callback(req: NextApiRequest, res: NextApiResponse) {
  const { code, state, error } = req.query;
  if (error || state !== req.session.state) {
    return res.status(403).json({ message: 'Sign-in refused' });
  }
  const domain = req.session.domain!;
  const response = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: process.env.EGNYTE_REDIRECT_URI!,
      code: code as string,
    }),
  });
  const tokens = await response.json();
  req.session.egnyte = { domain, accessToken: tokens.access_token };
  await req.session.save();
  res.redirect('/plans');
}, sessionOptions);
