import { HttpService } from '@nestjs/axios';
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { catchError, firstValueFrom, map } from 'rxjs';

@Injectable()
export class EgnyteService {
  private readonly baseUrl: string;

  constructor(private readonly http: HttpService, private readonly config: ConfigService) {
    this.baseUrl = `https://${this.config.get('EGNYTE_DOMAIN')}.egnyte.com`;
  }

  async exchangeCode(code: string): Promise<string> {
    const body = new URLSearchParams({
      client_id: this.config.get('EGNYTE_CLIENT_ID'),
      client_secret: this.config.get('EGNYTE_CLIENT_SECRET'),
      redirect_uri: this.config.get('EGNYTE_REDIRECT_URI'),
      code,
      grant_type: 'authorization_code',
    });
    const { data } = await firstValueFrom(this.http.post(`${this.baseUrl}/puboauth/token`, body));
    return data.access_token;
  }

  async listMenus(token: string, site: string) {
    return firstValueFrom(
      this.http //~ GET /pubapi/v1/fs/{path} handles=specific
        .get(`${this.baseUrl}/pubapi/v1/fs/Shared/Menus/${site}`, { headers: this.headers(token) })
        .pipe(map((res) => res.data), catchError(this.handle)),
    );
  }

  async downloadMenu(token: string, path: string) {
    return firstValueFrom(
      this.http //~ GET /pubapi/v1/fs-content/{path} handles=specific
        .get(`${this.baseUrl}/pubapi/v1/fs-content/${path}`, { headers: this.headers(token), responseType: 'arraybuffer' })
        .pipe(map((res) => res.data), catchError(this.handle)),
    );
  }

  async search(token: string, query: string) {
    return firstValueFrom(
      this.http //~ GET /pubapi/v1/search handles=specific
        .get(`${this.baseUrl}/pubapi/v1/search`, { headers: this.headers(token), params: { query } })
        .pipe(map((res) => res.data.results), catchError(this.handle)),
    );
  }

  async groups(token: string) {
    const { data } = await this.http.axiosRef.get(`${this.baseUrl}/pubapi/v2/groups`, { headers: this.headers(token) }); //~ GET /pubapi/v2/groups handles=unknown
    return data.resources;
  }

  private headers(token: string) {
    return { Authorization: `Bearer ${token}` };
  }

  private handle = (error: AxiosError): never => {
    if (error.response?.status === 401) throw new UnauthorizedException('Connect Egnyte again');
    throw error;
  };
}
