import { Module } from '@nestjs/common';
import { EgnyteController } from './egnyte.controller';
import { EgnyteService } from './egnyte.service';

@Module({ controllers: [EgnyteController], providers: [EgnyteService] })
export class AppModule {}
