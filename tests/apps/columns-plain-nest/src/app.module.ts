import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EgnyteController } from './egnyte.controller';
import { EgnyteService } from './egnyte.service';
import { Connection } from './connection.entity';

@Module({ imports: [TypeOrmModule.forFeature([Connection])], controllers: [EgnyteController], providers: [EgnyteService] })
export class AppModule {}
