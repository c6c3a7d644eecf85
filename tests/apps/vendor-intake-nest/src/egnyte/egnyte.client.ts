import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import type { AxiosRequestConfig } from 'axios';
import { firstValueFrom } from 'rxjs';

export interface EgnyteUser {
  id: number;
  userName: string;
  email: string;
}

export interface EgnyteLink {
  links: { id: string; url: string }[];
}

@Injectable()
export class EgnyteClient {
  private readonly baseUrl: string;

  constructor(
    private readonly http: HttpService,
    config: ConfigService,
  ) {
    this.baseUrl = `https://${config.getOrThrow<string>('EGNYTE_DOMAIN')}.egnyte.com/pubapi`;
  }

  createFolder(token: string, path: string): Promise<void> {
    return this.send<void>(token, { method: 'POST', url: `/v1/fs${path}`, data: { action: 'add_folder' } }); //~ POST /pubapi/v1/fs/{path} handles=generic
  }

  inviteUser(token: string, email: string, givenName: string, familyName: string): Promise<EgnyteUser> {
    const data = { userName: email, email, name: { givenName, familyName }, active: true, authType: 'egnyte', userType: 'standard' };
    return this.send<EgnyteUser>(token, { method: 'POST', url: '/v2/users', data }); //~ POST /pubapi/v2/users handles=generic
  }

  shareUpload(token: string, path: string): Promise<EgnyteLink> {
    return this.send<EgnyteLink>(token, { method: 'POST', url: '/v1/links', data: { path, type: 'upload', accessibility: 'anyone' } }); //~ POST /pubapi/v1/links handles=generic
  }

  async groupExists(token: string, name: string): Promise<boolean> {
    const params = { filter: `displayName eq "${name}"` };
    const found = await this.send<{ totalResults: number }>(token, { url: '/v2/groups', params }); //~ GET /pubapi/v2/groups handles=generic
    return found.totalResults > 0;
  }

  private async send<T>(token: string, config: AxiosRequestConfig): Promise<T> {
    const { data } = await firstValueFrom(
      this.http.request<T>({ ...config, baseURL: this.baseUrl, headers: { Authorization: `Bearer ${token}` } }), //~ EG403
    );
    return data;
  }
}
