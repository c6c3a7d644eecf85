import { HttpModule } from '@nestjs/axios';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WalksService } from './walks.service';

@Controller('walks')
class WalksController {
  constructor(private readonly service: WalksService) {}

  @Get()
  walks() {
    return this.service.walks();
  }

  @Get('links')
  links() {
    return this.service.links();
  }

  @Get(':name')
  async map(@Param('name') name: string) {
    return (await this.service.map(name)) ?? '';
  }
}

@Module({ imports: [HttpModule], controllers: [WalksController], providers: [WalksService] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
