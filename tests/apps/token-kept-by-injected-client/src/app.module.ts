import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConnectionService } from './connection.service';

@Module({ imports: [HttpModule], providers: [ConnectionService] })
export class AppModule {}
