import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Connection } from './connections/connection.entity';
import { ConnectionsService } from './connections/connections.service';
import { EgnyteController } from './egnyte/egnyte.controller';
import { EgnyteService } from './egnyte/egnyte.service';

@Module({
  imports: [
    ConfigModule.forRoot({ isGlobal: true }),
    TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Connection] }),
    TypeOrmModule.forFeature([Connection]),
    HttpModule,
  ],
  controllers: [EgnyteController],
  providers: [EgnyteService, ConnectionsService],
})
export class AppModule {}
