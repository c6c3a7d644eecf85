import { Controller, ForbiddenException, Get, Query, Redirect, Session } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { EgnyteService } from './egnyte.service';

@Controller('egnyte')
export class EgnyteController {
  constructor(private readonly egnyte: EgnyteService) {}

  @Get('connect')
  @Redirect()
  connect(@Query('domain') domain: string, @Session() session: Record<string, string>) {
    session.state = randomUUID();
    session.domain = domain;
    return { url: this.egnyte.authorizeUrl(domain, session.state) };
  }

  @Get('back')
  async back(@Query('code') code: string, @Query('state') state: string, @Session() session: Record<string, string>) {
    if (state !== session.state) {
      throw new ForbiddenException();
    }
    await this.egnyte.connect(session.domain, code);
    return { connected: true };
  }

  @Get('files')
  files(@Query('domain') domain: string) {
    return this.egnyte.folder(domain);
  }
}
