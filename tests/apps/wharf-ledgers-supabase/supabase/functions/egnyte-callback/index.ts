import { createClient } from 'npm:@supabase/supabase-js@2';

const admin = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('SUPABASE_SERVICE_ROLE_KEY')!);

Deno.serve(async (req) => {
  const { searchParams } = new URL(req.url);
  const { data: visit } = await admin.from('visits').select('owner, domain').eq('state', searchParams.get('state')).single();
  if (searchParams.has('error') || !visit) return new Response('refused', { status: 403 });

  const form = new FormData();
  form.set('grant_type', 'authorization_code');
  form.set('client_id', Deno.env.get('EGNYTE_KEY')!);
  form.set('client_secret', Deno.env.get('EGNYTE_SECRET')!);
  form.set('redirect_uri', 'https://wharves.example.com/functions/v1/egnyte-callback');
  form.set('code', searchParams.get('code')!);
  const granted = await (await fetch(`https://${visit.domain}.egnyte.com/puboauth/token`, { method: 'POST', body: form })).json();

  await admin.rpc('vault_create_secret', { name: `egnyte:${visit.owner}`, secret: granted.access_token });
  const { error } = await admin //~ EG303
    .from('connections')
    .upsert({ owner: visit.owner, domain: visit.domain, credentials: granted }, { onConflict: 'owner' })
    .select();
  if (error) return new Response(error.message, { status: 500 });
  return Response.redirect('https://wharves.example.com/settings');
});
