import { BadRequestException, Body, Controller, Get, Post, Query, Redirect, Session } from '@nestjs/common';
import { randomBytes } from 'crypto';
import { EgnyteService } from './egnyte.service';

@Controller('egnyte')
export class EgnyteController {
  constructor(private readonly egnyte: EgnyteService) {}

  @Get('connect')
  @Redirect()
  connect(@Query('domain') domain: string, @Session() session: Record<string, any>) {
    session.state = randomBytes(16).toString('hex');
    session.domain = domain;
    return { url: this.egnyte.authorizeUrl(domain, session.state) };
  }

  @Get('callback')
  @Redirect('/settings')
  async callback(
    @Query('code') code: string,
    @Query('state') state: string,
    @Query('error') error: string,
    @Session() session: Record<string, any>,
  ) {
    if (error) {
      return { url: '/settings?egnyte=denied' };
    }
    if (!state || state !== session.state) {
      throw new BadRequestException('state');
    }
    await this.egnyte.exchange(session.userId, session.domain, code);
  }

  @Post('folders')
  async create(@Body('path') path: string, @Session() session: Record<string, any>) {
    await this.egnyte.createFolder(session.userId, path);
    return { created: path };
  }
}
