import { HttpService } from '@nestjs/axios';
import { Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { InjectRepository } from '@nestjs/typeorm';
import { firstValueFrom } from 'rxjs';
import { Repository } from 'typeorm';
import { Integration } from './integration.entity';

@Injectable()
export class EgnyteService {
  private readonly logger = new Logger(EgnyteService.name);

  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
    @InjectRepository(Integration) private readonly integrations: Repository<Integration>,
  ) {}

  async connect(companyId: string, domain: string, code: string) {
    const { data, status } = await firstValueFrom(
      this.http.post(
        `https://${domain}.egnyte.com/puboauth/token`,
        new URLSearchParams({
          client_id: this.config.get('EGNYTE_CLIENT_ID'),
          client_secret: this.config.get('EGNYTE_CLIENT_SECRET'),
          redirect_uri: this.config.get('EGNYTE_REDIRECT_URI'),
          code,
          grant_type: 'authorization_code',
        }).toString(),
      ),
    );
    this.logger.log(`Egnyte answered ${status}`);
    this.logger.debug(`Egnyte tokens: ${JSON.stringify(data)}`); //~ EG305
    const integration = this.integrations.create({ companyId, domain, accessToken: data.access_token });
    return this.integrations.save(integration);
  }

  async listBids(companyId: string) {
    const integration = await this.integrations.findOneByOrFail({ companyId });
    try {
      const { data } = await firstValueFrom(
        this.http.get(`https://${integration.domain}.egnyte.com/pubapi/v1/fs/Shared/Bids`, { //~ GET /pubapi/v1/fs/{path} handles=specific
          headers: { Authorization: `Bearer ${integration.accessToken}` },
        }),
      );
      return data.files;
    } catch (error) {
      if (error.response?.status === 401) {
        throw new UnauthorizedException('Please reconnect Egnyte');
      }
      throw error;
    }
  }

  async disconnect(companyId: string) {
    await this.integrations.delete({ companyId });
  }
}
