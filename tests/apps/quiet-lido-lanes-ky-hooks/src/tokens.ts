export class TokenSource {
  private token?: string;

  constructor(private readonly domain: string, private readonly refreshToken: string) {}

  async current(): Promise<string> {
    return this.token ?? (await this.renew());
  }

  async renew(): Promise<string> {
    const answer = await fetch(`https://${this.domain}.egnyte.com/puboauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: this.refreshToken,
        client_id: process.env.EGNYTE_KEY!,
        client_secret: process.env.EGNYTE_SECRET!,
      }),
    });
    if (!answer.ok) throw new Error(`the grant has ended: ${answer.status}`);
    const { access_token } = (await answer.json()) as { access_token: string };
    return (this.token = access_token);
  }
}
