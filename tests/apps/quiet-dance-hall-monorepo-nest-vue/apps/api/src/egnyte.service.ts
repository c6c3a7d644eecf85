import { Injectable, UnauthorizedException } from '@nestjs/common';
import axios, { AxiosInstance } from 'axios';
import axiosRetry from 'axios-retry';
import { scopeOf } from '@dance-hall/scopes';

@Injectable()
export class EgnyteService {
  private readonly callback = 'https://dance.example.com/api/egnyte/callback';

  authorizeUrl(domain: string, state: string) {
    const url = new URL('/puboauth/token', `https://${domain}.egnyte.com`);
    url.search = new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      redirect_uri: this.callback,
      response_type: 'code',
      scope: scopeOf('files', 'links', 'files'),
      state,
    }).toString();
    return url.href;
  }

  async exchange(domain: string, code: string): Promise<string> {
    const { data } = await axios.post(
      `https://${domain}.egnyte.com/puboauth/token`,
      new URLSearchParams({
        client_id: process.env.EGNYTE_KEY!,
        client_secret: process.env.EGNYTE_SECRET!,
        redirect_uri: this.callback,
        code,
        grant_type: 'authorization_code',
      }),
    );
    return data.access_token;
  }

  private client(domain: string, token: string): AxiosInstance {
    const client = axios.create({
      baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
      headers: { Authorization: `Bearer ${token}` },
    });
    axiosRetry(client, { retries: 3, retryCondition: (e) => e.response?.status === 429, retryDelay: axiosRetry.exponentialDelay });
    client.interceptors.response.use(undefined, (error) => {
      throw error.response?.status === 401 ? new UnauthorizedException('Connect Egnyte again') : error;
    });
    return client;
  }

  async rehearsals(domain: string, token: string): Promise<string[]> {
    const { data } = await this.client(domain, token).get('/fs/Shared/Rehearsals'); //~ GET /pubapi/v1/fs/{path}
    return data.folders.map((folder: { name: string }) => folder.name);
  }

  async invite(domain: string, token: string, name: string): Promise<string> {
    const wish = { path: `/Shared/Rehearsals/${name}`, type: 'folder', accessibility: 'recipients' };
    const { data } = await this.client(domain, token).post('/links', wish); //~ POST /pubapi/v1/links
    return data.links[0].url;
  }
}
