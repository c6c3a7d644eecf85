import { HttpService } from '@nestjs/axios';
import { BadGatewayException, Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { catchError, firstValueFrom } from 'rxjs';

@Injectable()
export class EgnyteService {
  private readonly logger = new Logger(EgnyteService.name);

  constructor(
    private readonly httpService: HttpService,
    private readonly config: ConfigService,
  ) {}

  private get baseUrl() {
    return `https://${this.config.get<string>('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1`;
  }

  private get headers() {
    return { Authorization: `Bearer ${this.config.get<string>('EGNYTE_TOKEN')}` };
  }

  async findAll(client: string) {
    const { data } = await firstValueFrom(
      this.httpService.get(`${this.baseUrl}/fs/Shared/Valuations/${client}`, { headers: this.headers }).pipe( //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
        catchError((error: AxiosError) => {
          this.logger.error(error.response?.data);
          throw new BadGatewayException('An error happened!');
        }),
      ),
    );
    return data;
  }

  async share(path: string) {
    const { data } = await firstValueFrom(
      this.httpService.post(`${this.baseUrl}/links`, { path, type: 'file', accessibility: 'recipients' }, { headers: this.headers }).pipe( //~ POST /pubapi/v1/links handles=specific
        catchError((error: AxiosError) => {
          if (error.response?.status === 401) {
            throw new UnauthorizedException('Connect to Egnyte again');
          }
          throw new BadGatewayException('An error happened!');
        }),
      ),
    );
    return data;
  }
}
