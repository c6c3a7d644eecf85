import { HttpModule } from '@nestjs/axios';
import { Body, Controller, Get, Module, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DressingsService } from './dressings.service';

@Controller('wells')
class WellsController {
  constructor(private readonly dressings: DressingsService) {}

  @Get(':year')
  photos(@Req() req: any, @Param('year', ParseIntPipe) year: number) {
    return this.dressings.photos(req.connection_, year);
  }

  @Post('links')
  publish(@Req() req: any, @Body('path') path: string) {
    return this.dressings.publish(req.connection_, path);
  }
}

@Module({ imports: [HttpModule], controllers: [WellsController], providers: [DressingsService] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000));
