import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EgnyteStrategy } from './auth/egnyte.strategy';
import { TendersController } from './tenders/tenders.controller';
import { TendersService } from './tenders/tenders.service';

@Module({ imports: [HttpModule], controllers: [TendersController], providers: [EgnyteStrategy, TendersService] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
