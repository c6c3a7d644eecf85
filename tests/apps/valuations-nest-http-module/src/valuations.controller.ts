import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { EgnyteService } from './egnyte.service';

@Controller('valuations')
export class ValuationsController {
  constructor(private readonly egnyteService: EgnyteService) {}

  @Get(':client')
  findAll(@Param('client') client: string) {
    return this.egnyteService.findAll(client);
  }

  @Post('share')
  share(@Body('path') path: string) {
    return this.egnyteService.share(path);
  }
}
