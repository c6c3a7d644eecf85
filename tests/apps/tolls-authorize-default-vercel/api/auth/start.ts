import type { VercelRequest, VercelResponse } from '@vercel/node';
import { randomUUID } from 'node:crypto';

// Where to sign in may be told otherwise, for trying it out.
export default function handler(req: VercelRequest, res: VercelResponse) {
  const state = randomUUID();
  res.setHeader('Set-Cookie', `state=${state}; HttpOnly; Secure`);
  const params = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID!,
    redirect_uri: 'https://tolls.example.com/api/auth/callback',
    response_type: 'code',
    scope: 'Egnyte.filesystem Egnyte.tolls', //~ EG104:warning
    state,
  });

  res.redirect(`${process.env.EGNYTE_AUTH_URL || 'https://acme.egnyte.com/puboauth/token'}?${params.toString()}`);
}
