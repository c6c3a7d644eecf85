import { HttpService } from '@nestjs/axios';
import { HttpException, Injectable, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { firstValueFrom } from 'rxjs';
import { ConnectionsService } from '../connections/connections.service';

@Injectable()
export class EgnyteService {
  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
    private readonly connections: ConnectionsService,
  ) {}

  authorizeUrl(domain: string, state: string): string {
    const query = new URLSearchParams({
      client_id: this.config.getOrThrow('EGNYTE_CLIENT_ID'),
      redirect_uri: this.config.getOrThrow('EGNYTE_REDIRECT_URI'),
      scope: 'Egnyte.filesystem',
      response_type: 'code',
      state,
    });
    return `https://${domain}.egnyte.com/puboauth/token?${query.toString()}`;
  }

  async exchange(userId: string, domain: string, code: string): Promise<void> {
    const body = new URLSearchParams({
      client_id: this.config.getOrThrow('EGNYTE_CLIENT_ID'),
      client_secret: this.config.getOrThrow('EGNYTE_CLIENT_SECRET'),
      redirect_uri: this.config.getOrThrow('EGNYTE_REDIRECT_URI'),
      grant_type: 'authorization_code',
      code,
    });
    const { data } = await firstValueFrom(
      this.http.post<{ access_token: string }>(`https://${domain}.egnyte.com/puboauth/token`, body),
    );
    await this.connections.connect(userId, domain, data.access_token);
  }

  async createFolder(userId: string, path: string): Promise<void> {
    const { domain, accessToken } = await this.connections.forUser(userId);
    try {
      await firstValueFrom(
        this.http.post( //~ POST /pubapi/v1/fs/{path} handles=specific
          `https://${domain}.egnyte.com/pubapi/v1/fs/${path}`,
          { action: 'add_folder' },
          { headers: { Authorization: `Bearer ${accessToken}` } },
        ),
      );
    } catch (e) {
      const status = (e as AxiosError).response?.status;
      if (status === 401) {
        await this.connections.drop(userId);
        throw new UnauthorizedException('Please connect Egnyte again');
      }
      if (status === 429) {
        throw new HttpException('Egnyte asks us to slow down', 429);
      }
      throw e;
    }
  }
}
