import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Connection } from './connection.entity';

@Injectable()
export class ConnectionsService {
  constructor(
    @InjectRepository(Connection)
    private readonly connections: Repository<Connection>,
  ) {}

  async connect(userId: string, domain: string, accessToken: string): Promise<Connection> {
    const existing = await this.connections.findOne({ where: { userId } });
    const connection = existing ?? this.connections.create({ userId });
    connection.domain = domain;
    connection.accessToken = accessToken;
    return this.connections.save(connection);
  }

  async forUser(userId: string): Promise<Connection> {
    const connection = await this.connections.findOne({ where: { userId } });
    if (!connection) {
      throw new NotFoundException('Egnyte is not connected');
    }
    return connection;
  }

  async drop(userId: string): Promise<void> {
    await this.connections.delete({ userId });
  }
}
