export default async function handler(req, res) {
  const response = await fetch(`https://${req.query.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: process.env.EGNYTE_REDIRECT_URI,
      code: req.query.code,
    }),
  });
  const data = await response.json();
  res.status(200).json({ token: data.access_token }); //~ EG302
}
