import { withIronSessionApiRoute } from 'iron-session/next';
import type { NextApiRequest, NextApiResponse } from 'next';
import { sessionOptions } from '../../../lib/session';

export default withIronSessionApiRoute(async function token(req: NextApiRequest, res: NextApiResponse) {
  res.status(200).json({ ...req.session.egnyte, isLoggedIn: true }); //~ EG302
}, sessionOptions);
