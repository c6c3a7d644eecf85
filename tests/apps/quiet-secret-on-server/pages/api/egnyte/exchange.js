export default async function handler(req, res) {
  const { domain, code } = req.body;
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.NEXT_PUBLIC_EGNYTE_ID,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: process.env.NEXT_PUBLIC_CALLBACK,
      grant_type: 'authorization_code',
      code,
    }),
  });
  const { access_token: token } = await answer.json();
  const files = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path}
  res.json(await files.json());
}
