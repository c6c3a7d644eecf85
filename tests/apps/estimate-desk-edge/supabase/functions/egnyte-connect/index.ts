// Gives the settings page the address where an estimator signs in to Egnyte.
const headers = { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' };

Deno.serve(async (req: Request) => {
  if (req.method === 'OPTIONS') return new Response('ok', { headers });

  const { domain, redirectUri, tenant } = await req.json();
  if (!domain) {
    return new Response(JSON.stringify({ error: 'domain is required' }), { status: 400, headers });
  }

  const signIn = new URL(`https://${domain}.egnyte.com/puboauth/token`);
  signIn.searchParams.set('client_id', Deno.env.get('EGNYTE_CLIENT_ID') ?? '');
  signIn.searchParams.set('redirect_uri', redirectUri);
  signIn.searchParams.set('scope', 'Egnyte.filesystem');
  signIn.searchParams.set('response_type', 'code');

  return new Response(JSON.stringify({ tenant, authUrl: signIn.toString() }), { headers }); //~ EG205
});
