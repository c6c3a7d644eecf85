import { getIronSession } from 'iron-session';
import { sessionOptions } from '../../../lib/session';

export default async function handler(req, res) {
  const { egnyte } = req.session ?? (await getIronSession(req, res, sessionOptions));
  res.status(200).json({ isLoggedIn: Boolean(egnyte), domain: egnyte?.domain });
}
