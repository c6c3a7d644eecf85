import axios from 'axios';

export class Grants {
  constructor(private readonly domain: string, public token: string, private readonly refreshToken: string) {}

  async renew(): Promise<string> {
    const { data } = await axios.post(
      `https://${this.domain}.egnyte.com/puboauth/token`,
      new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: this.refreshToken,
        client_id: process.env.EGNYTE_KEY ?? '',
        client_secret: process.env.EGNYTE_SECRET ?? '',
      }),
    );
    return (this.token = data.access_token);
  }
}
