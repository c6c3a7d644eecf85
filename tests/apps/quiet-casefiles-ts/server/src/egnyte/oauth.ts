import axios from 'axios';
import { config } from '../config';

export interface TokenSet {
  access_token: string;
  token_type: 'bearer';
  expires_in?: number;
}

const origin = (domain: string) => `https://${domain}.egnyte.com`;

export function authorizeUrl(domain: string, state: string): string {
  const url = new URL('/puboauth/token', origin(domain));
  url.search = new URLSearchParams({
    client_id: config.egnyte.clientId,
    redirect_uri: config.egnyte.redirectUri,
    response_type: 'code',
    scope: config.egnyte.scopes.join(' '),
    state,
  }).toString();
  return url.href;
}

export async function exchangeCode(domain: string, code: string): Promise<TokenSet> {
  const form = new URLSearchParams();
  form.append('client_id', config.egnyte.clientId);
  form.append('client_secret', config.egnyte.clientSecret);
  form.append('redirect_uri', config.egnyte.redirectUri);
  form.append('grant_type', 'authorization_code');
  form.append('code', code);
  const { data } = await axios.post<TokenSet>(`${origin(domain)}/puboauth/token`, form);
  return data;
}

export async function revoke(domain: string, token: string): Promise<void> {
  await axios.post(
    `${origin(domain)}/puboauth/revoke`,
    new URLSearchParams({ client_id: config.egnyte.clientId, client_secret: config.egnyte.clientSecret, token }),
  );
}
