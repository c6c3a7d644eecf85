#!/usr/bin/env node
import { program } from 'commander';
import { keep, kept } from './safe.js';

program.command('login <domain> <code>').action(async (domain, code) => {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: 'https://trestles.example.com/code',
      code,
      grant_type: 'authorization_code',
    }).toString(),
  });
  const { access_token: token, token_type: type, expires_in: seconds } = await answer.json();
  await keep({ domain, token });
  console.log(`Signed in to ${domain} for ${seconds} seconds with a ${type} token of ${token.length} characters.`);
});

program.command('list').action(async () => {
  const { domain, token, ...others } = await kept();
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Trestles`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return program.error(`Sign in to ${domain} again.`);
  if (answer.status === 429) return program.error(`Try again in ${answer.headers.get('retry-after')} seconds.`);
  console.log(await answer.text(), others);
});

await program.parseAsync();
