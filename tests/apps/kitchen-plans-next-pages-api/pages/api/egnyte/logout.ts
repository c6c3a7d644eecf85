import { withIronSessionApiRoute } from 'iron-session/next';
import type { NextApiRequest, NextApiResponse } from 'next';
import { sessionOptions } from '../../../lib/session';

export default withIronSessionApiRoute(function logoutRoute(req: NextApiRequest, res: NextApiResponse) { //~ EG309
  req.session.destroy();
  res.json({ isLoggedIn: false });
}, sessionOptions);
