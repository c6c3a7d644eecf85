import fetch from 'node-fetch';

interface TokenResponse {
  access_token: string;
}

export class EgnyteAuthService {
  private readonly clientId = process.env.EGNYTE_CLIENT_ID as string;
  private readonly clientSecret = process.env.EGNYTE_CLIENT_SECRET as string;
  private readonly redirectUri = process.env.EGNYTE_REDIRECT_URI as string;

  getAuthorizeUrl(domain: string, state: string): string {
    const url = new URL(`https://${domain}.egnyte.com/puboauth/token`);
    url.searchParams.set('client_id', this.clientId);
    url.searchParams.set('redirect_uri', this.redirectUri);
    url.searchParams.set('response_type', 'code');
    url.searchParams.set('scope', 'Egnyte.filesystem');
    url.searchParams.set('state', state);
    return url.toString();
  }

  async exchangeCode(domain: string, code: string): Promise<string> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: this.clientId,
      client_secret: this.clientSecret,
      redirect_uri: this.redirectUri,
      code,
    });
    const res = await fetch(`https://${domain}.egnyte.com/puboauth/token`, { method: 'POST', body });
    if (!res.ok) throw new Error('Token exchange failed');
    return ((await res.json()) as TokenResponse).access_token;
  }
}
