// Trades the code that the settings page brings for a token.
import { createClient } from 'https://esm.sh/@supabase/supabase-js@2.45.0';

const admin = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('SUPABASE_SERVICE_ROLE_KEY')!);

Deno.serve(async (req: Request) => {
  const { code, domain, redirectUri } = await req.json();

  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: Deno.env.get('EGNYTE_CLIENT_ID') ?? '',
      client_secret: Deno.env.get('EGNYTE_CLIENT_SECRET') ?? '',
      redirect_uri: redirectUri,
      code,
    }),
  });
  if (!answer.ok) {
    return new Response(JSON.stringify({ error: 'Egnyte did not take the code' }), { status: 502 });
  }
  const grant = await answer.json();

  const { error } = await admin.rpc('keep_in_vault', { name: 'egnyte', secret: grant.access_token });
  return new Response(JSON.stringify({ connected: !error }), { headers: { 'Content-Type': 'application/json' } });
});
