import { HttpService } from '@nestjs/axios';
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError, AxiosRequestConfig } from 'axios';
import { catchError, firstValueFrom } from 'rxjs';
import { TokenStore } from './token.store';

@Injectable()
export class EgnyteService {
  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
    private readonly tokens: TokenStore,
  ) {}

  private get baseUrl(): string {
    return `https://${this.config.get<string>('egnyte.domain')}.egnyte.com`;
  }

  authorizeUrl(state: string): string {
    const params = new URLSearchParams({
      client_id: this.config.getOrThrow<string>('egnyte.clientId'),
      redirect_uri: this.config.getOrThrow<string>('egnyte.redirectUri'),
      response_type: 'code',
      scope: this.config.get<string[]>('egnyte.scopes').join(' '),
      state,
    });
    return `${this.baseUrl}/puboauth/token?${params.toString()}`;
  }

  private async request<T>(options: AxiosRequestConfig): Promise<T> {
    const token = await this.tokens.current();
    const { data } = await firstValueFrom(
      this.http
        .request<T>({
          ...options,
          baseURL: this.baseUrl,
          headers: { Authorization: `Bearer ${token}` },
        })
        .pipe(
          catchError((error: AxiosError) => {
            if (error.response?.status === 401) {
              throw new UnauthorizedException('Connect Egnyte again');
            }
            throw error;
          }),
        ),
    );
    return data;
  }

  listFolder(path: string) {
    return this.request<any>({ method: 'GET', url: `/pubapi/v1/fs${path}` }); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  createFolder(path: string) {
    return this.request({ method: 'POST', url: `/pubapi/v1/fs${path}`, data: { action: 'add_folder' } }); //~ POST /pubapi/v1/fs/{path} handles=specific
  }

  createLink(path: string) {
    return this.request<any>({ method: 'POST', url: '/pubapi/v1/links', data: { path, type: 'file', accessibility: 'anyone' } }); //~ POST /pubapi/v1/links handles=specific
  }

  deleteLink(id: string) {
    return this.request({ method: 'DELETE', url: `/pubapi/v1/links/${id}` }); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  }

  findUser(email: string) {
    return this.request<any>({ method: 'GET', url: '/pubapi/v2/users', params: { filter: `email eq "${email}"` } }); //~ GET /pubapi/v2/users handles=specific; EG101
  }
}
