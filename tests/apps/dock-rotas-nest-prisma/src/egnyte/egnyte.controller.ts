import { Body, Controller, Delete, ForbiddenException, Get, Post, Query, Req } from '@nestjs/common';
import { EgnyteService } from './egnyte.service';

@Controller('egnyte')
export class EgnyteController {
  constructor(private readonly egnyte: EgnyteService) {}

  @Get('callback')
  async callback(@Req() req, @Query('code') code: string, @Query('state') state: string, @Query('error') error: string) {
    if (error || state !== req.session.egnyteState) {
      throw new ForbiddenException();
    }
    return this.egnyte.connect(req.user.id, req.session.egnyteDomain, code); //~ EG302
  }

  @Post('domain')
  move(@Req() req, @Body('domain') domain: string) {
    return this.egnyte.move(req.user.id, domain);
  }

  @Post('reconnect')
  async reconnect(@Req() req, @Body('code') code: string) {
    const integration = await this.egnyte.connect(req.user.id, req.session.egnyteDomain, code);
    return { id: integration.id, domain: integration.domain };
  }

  @Get('rotas')
  rotas(@Req() req) {
    return this.egnyte.rotas(req.user.id);
  }

  @Delete()
  async disconnect(@Req() req) {
    await this.egnyte.disconnect(req.user.id);
    return { connected: false };
  }
}
