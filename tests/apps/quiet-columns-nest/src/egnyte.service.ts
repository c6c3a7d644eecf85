import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import axios from 'axios';
import { Connection, ConnectionDto, ServiceConnection, TeamConnection } from './connection.entity';
import { seal } from './crypt';

const CALLBACK = 'https://vault.example.com/egnyte/back';

@Injectable()
export class EgnyteService {
  constructor(@InjectRepository(Connection) private readonly connections: Repository<Connection>) {}

  authorizeUrl(domain: string, state: string) {
    const query = new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID!,
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: 'Egnyte.filesystem',
      state,
    });
    return `https://${domain}.egnyte.com/puboauth/token?${query}`;
  }

  private async redeem(domain: string, code: string): Promise<string> {
    const { data } = await axios.post(
      `https://${domain}.egnyte.com/puboauth/token`,
      new URLSearchParams({
        client_id: process.env.EGNYTE_CLIENT_ID!,
        client_secret: process.env.EGNYTE_CLIENT_SECRET!,
        redirect_uri: CALLBACK,
        code,
        grant_type: 'authorization_code',
      }),
    );
    return data.access_token;
  }

  async connect(domain: string, code: string) {
    const token = await this.redeem(domain, code);
    const connection = new Connection();
    connection.domain = domain;
    connection.accessToken = token;
    await this.connections.save(connection);
    const team = new TeamConnection();
    team.accessToken = token;
    await this.connections.manager.save(team);
    const service = new ServiceConnection();
    service.sealedToken = seal(token);
    await this.connections.manager.save(service);
    const dto = new ConnectionDto();
    dto.accessToken = token;
  }

  async folder(domain: string) {
    const connection = await this.connections.findOneByOrFail({ domain });
    const { data } = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${connection.accessToken}` },
    });
    return data;
  }
}
