import { HttpService } from '@nestjs/axios';
import { Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { AxiosError } from 'axios';
import { catchError, firstValueFrom } from 'rxjs';
import { PrismaService } from './prisma.service';

@Injectable()
export class EgnyteService {
  private readonly logger = new Logger(EgnyteService.name);

  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
    private readonly prisma: PrismaService,
  ) {}

  async connect(userId: string, domain: string, code: string) {
    const { data } = await firstValueFrom(
      this.http.post(
        `https://${domain}.egnyte.com/puboauth/token`,
        new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: this.config.getOrThrow('EGNYTE_CLIENT_ID'),
          client_secret: this.config.getOrThrow('EGNYTE_CLIENT_SECRET'),
          redirect_uri: this.config.getOrThrow('EGNYTE_REDIRECT_URI'),
          code,
        }),
      ),
    );
    this.logger.log(`User ${userId} connected ${domain}`);
    this.logger.debug(`Token response: ${JSON.stringify(data)}`); //~ EG305

    return this.prisma.integration.upsert({ //~ EG303
      where: { userId },
      create: { userId, domain, accessToken: data.access_token },
      update: { domain, accessToken: data.access_token },
    });
  }

  move(userId: string, domain: string) {
    return this.prisma.integration.update({
      where: { userId },
      data: { domain },
      select: { id: true, domain: true },
    });
  }

  async rotas(userId: string) {
    const integration = await this.prisma.integration.findUniqueOrThrow({ where: { userId } });
    const { data } = await firstValueFrom(
      this.http //~ GET /pubapi/v1/fs/{path} handles=specific
        .get(`https://${integration.domain}.egnyte.com/pubapi/v1/fs/Shared/Rotas`, {
          headers: { Authorization: `Bearer ${integration.accessToken}` },
        })
        .pipe(
          catchError((error: AxiosError) => {
            if (error.response?.status === 401) {
              throw new UnauthorizedException('Please connect Egnyte again');
            }
            throw error;
          }),
        ),
    );
    return data.files;
  }

  async disconnect(userId: string) { //~ EG309
    await this.prisma.integration.delete({ where: { userId } });
  }
}
