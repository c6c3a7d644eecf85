import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { EgnyteFilter } from './egnyte.filter';
import { LinksController } from './links.controller';
import { LinksService } from './links.service';

@Module({
  controllers: [LinksController],
  providers: [LinksService, { provide: APP_FILTER, useClass: EgnyteFilter }],
})
export class AppModule {}
