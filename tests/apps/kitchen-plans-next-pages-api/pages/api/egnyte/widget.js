import { withIronSessionApiRoute } from 'iron-session/next';
import { sessionOptions } from '../../../lib/session';

async function widget(req, res) {
  const egnyte = req.session.egnyte;
  if (!egnyte) {
    return res.status(401).json({ message: 'Not connected' });
  }
  res.status(200).json({ domain: egnyte.domain, picker: { token: egnyte.accessToken } }); //~ EG302
}

export default withIronSessionApiRoute(widget, sessionOptions);
