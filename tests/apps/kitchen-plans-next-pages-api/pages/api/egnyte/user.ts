import { withIronSessionApiRoute } from 'iron-session/next';
import type { NextApiRequest, NextApiResponse } from 'next';
import { sessionOptions } from '../../../lib/session';

export default withIronSessionApiRoute(async function user(req: NextApiRequest, res: NextApiResponse) {
  if (req.session.egnyte) {
    res.json({ isLoggedIn: true, domain: req.session.egnyte.domain });
  } else {
    res.json({ isLoggedIn: false });
  }
}, sessionOptions);
