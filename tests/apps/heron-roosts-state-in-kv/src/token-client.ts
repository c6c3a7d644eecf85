export interface TokenForm {
  client_id: string;
  client_secret: string;
  redirect_uri: string;
  grant_type: string;
  code: string;
}

export class TokenClient {
  private readonly address: string;

  constructor(domain: string) {
    this.address = `https://${domain}.egnyte.com/puboauth/token`;
  }

  async exchange(request: TokenForm): Promise<string> {
    const answer = await fetch(this.address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: request.client_id,
        client_secret: request.client_secret,
        redirect_uri: request.redirect_uri,
        grant_type: request.grant_type,
        code: request.code,
      }),
    });
    if (!answer.ok) throw new Error('Egnyte gave no token');
    const { access_token } = (await answer.json()) as { access_token: string };
    return access_token;
  }
}
