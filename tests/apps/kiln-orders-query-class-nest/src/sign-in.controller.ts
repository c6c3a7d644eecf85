import { Controller, Get, HttpException, Query } from '@nestjs/common';
import axios from 'axios';
import { AnsweredDto, CallbackDto } from './callback.dto';
import { Vault } from './vault';

const domain = process.env.EGNYTE_DOMAIN;

@Controller('egnyte')
export class SignInController {
  constructor(private readonly vault: Vault) {}

  @Get('callback')
  async callback(@Query() query: CallbackDto) {
    const { code } = query; //~ EG210
    if (!code) throw new HttpException('No code.', 400);
    await this.exchange(code, 'callback');
    return 'Connected.';
  }

  @Get('answered')
  async answered(@Query() query: AnsweredDto) {
    if (query.error) throw new HttpException('Nothing was connected.', 400);
    await this.exchange(query.code!, 'answered');
    return 'Connected.';
  }

  private async exchange(code: string, way: string) {
    const form = new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      grant_type: 'authorization_code',
      redirect_uri: `https://kiln.example.com/egnyte/${way}`,
      code,
    });
    const { data } = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, form.toString());
    this.vault.keep(data.access_token);
  }
}
