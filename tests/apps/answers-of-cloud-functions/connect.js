const form = (code) => new URLSearchParams({
  grant_type: 'authorization_code',
  client_id: process.env.CLINIC_KEY,
  client_secret: process.env.CLINIC_SECRET,
  redirect_uri: 'https://clinic.example.org/connected',
  code,
});

exports.handler = async (event) => {
  const { code, error } = event.queryStringParameters;
  if (error) return { statusCode: 403, body: JSON.stringify({ error }) };
  const answer = await fetch(`https://${process.env.CLINIC_DOMAIN}.egnyte.com/puboauth/token`, { method: 'POST', body: form(code) });
  const { access_token: token } = await answer.json();
  const who = await fetch(`https://${process.env.CLINIC_DOMAIN}.egnyte.com/pubapi/v1/userinfo`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/userinfo handles=specific
  if (who.status === 401) return { statusCode: 302, headers: { Location: '/sign-in' }, body: '' };
  if (who.status === 429) return { statusCode: 503, body: 'later' };
  const { username } = await who.json();
  return { statusCode: 200, body: JSON.stringify({ username, token }) }; //~ EG302
};
