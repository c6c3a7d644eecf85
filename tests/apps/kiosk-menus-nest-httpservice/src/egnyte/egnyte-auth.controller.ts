import { Controller, Get, Query, Redirect, Session } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { randomUUID } from 'crypto';
import { EgnyteService } from './egnyte.service';

@Controller('egnyte')
export class EgnyteAuthController {
  constructor(private readonly config: ConfigService, private readonly egnyte: EgnyteService) {}

  @Get('connect')
  @Redirect()
  connect(@Session() session: Record<string, any>) {
    session.state = randomUUID();
    const params = new URLSearchParams({
      client_id: this.config.get<string>('EGNYTE_CLIENT_ID'),
      redirect_uri: this.config.get<string>('EGNYTE_REDIRECT_URI'),
      response_type: 'code',
      scope: ['Egnyte.filesystem', 'Egnyte.group', 'Egnyte.bookmark'].join(' '), //~ EG102
      state: session.state,
    });
    return { url: `https://${this.config.get('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token?${params.toString()}` };
  }

  @Get('callback')
  async callback(@Query('code') code: string, @Query('state') state: string, @Session() session: Record<string, any>) {
    if (state !== session.state) return { connected: false };
    session.egnyteToken = await this.egnyte.exchangeCode(code);
    return { connected: true };
  }
}
