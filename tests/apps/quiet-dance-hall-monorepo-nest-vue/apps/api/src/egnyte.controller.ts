import { Controller, ForbiddenException, Get, Param, Post, Query, Redirect, Session } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { EgnyteService } from './egnyte.service';

@Controller()
export class EgnyteController {
  constructor(private readonly egnyte: EgnyteService) {}

  @Get('egnyte/connect')
  @Redirect()
  connect(@Query('domain') domain: string, @Session() session: Record<string, any>) {
    Object.assign(session, { domain, state: randomUUID() });
    return { url: this.egnyte.authorizeUrl(domain, session.state) };
  }

  @Get('egnyte/callback')
  @Redirect('/')
  async callback(@Query() query: Record<string, string>, @Session() session: Record<string, any>) {
    if (query.error || query.state !== session.state) throw new ForbiddenException();
    session.token = await this.egnyte.exchange(session.domain, query.code);
  }

  @Get('rehearsals')
  rehearsals(@Session() { domain, token }: Record<string, any>) {
    return this.egnyte.rehearsals(domain, token);
  }

  @Post('rehearsals/:name/invite')
  invite(@Param('name') name: string, @Session() { domain, token }: Record<string, any>) {
    return this.egnyte.invite(domain, token, name);
  }
}
