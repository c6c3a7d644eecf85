import type { NextApiHandler } from 'next';

// The type of the constant says what its parameters are.
const connected: NextApiHandler = async (req, res) => {
  if (req.query.error) return res.redirect('/declined');
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: process.env.EGNYTE_REDIRECT!,
      code: String(req.query.code),
    }),
  });
  if (!answer.ok) return res.status(502).end();
  const { access_token } = await answer.json();
  return res.status(200).json({ token: access_token }); //~ EG302
};

export default connected;
