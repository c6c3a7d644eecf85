import { Body, Controller, Get, Param, Post, UnauthorizedException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import axios from 'axios';
import { Repository } from 'typeorm';
import { Blade, Hub, Mill } from './rows';

@Controller('mills/:site')
export class MillsController {
  constructor(
    @InjectRepository(Mill) private readonly mills: Repository<Mill>,
    @InjectRepository(Hub) private readonly hubs: Repository<Hub>,
    @InjectRepository(Blade) private readonly blades: Repository<Blade>,
  ) {}

  @Post()
  async connect(@Param('site') site: string, @Body() body: { domain: string; code: string; error?: string }) {
    if (body.error) throw new UnauthorizedException(body.error);
    const { data } = await axios.post(
      `https://${body.domain}.egnyte.com/puboauth/token`,
      new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: process.env.EGNYTE_KEY ?? '',
        client_secret: process.env.EGNYTE_SECRET ?? '',
        redirect_uri: 'https://mills.example.com/back',
        scope: 'Egnyte.filesystem',
        code: body.code,
      }),
    );
    await this.mills.save({ site, accessToken: data.access_token });
    await this.hubs.save({ site, accessToken: data.access_token });
    return { site, seconds: data.expires_in };
  }

  @Get()
  async mill(@Param('site') site: string) {
    return this.mills.findOneBy({ site }); //~ EG302
  }

  @Get('hub')
  async hub(@Param('site') site: string) {
    return this.hubs.findOneBy({ site });
  }

  @Get('blade')
  async blade(@Param('site') site: string) {
    return this.blades.findOneBy({ site });
  }

  @Get('card')
  async card(@Param('site') site: string) {
    const mill = await this.mills.findOneByOrFail({ site });
    return { site, card: mill.accessToken }; //~ EG302
  }

  @Get('state')
  async state(@Param('site') site: string) {
    const mill = await this.mills.findOneByOrFail({ site });
    return { site, connected: Boolean(mill.accessToken), name: mill.site };
  }

  async folder(site: string, domain: string) {
    const { accessToken } = await this.mills.findOneByOrFail({ site });
    try {
      return await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Mills`, { headers: { Authorization: accessToken } }); //~ GET /pubapi/v1/fs/{path} handles=specific; EG307
    } catch (error) {
      if (error.response?.status === 401) throw new UnauthorizedException();
      if (error.response?.status === 429) throw new Error(`wait for ${error.response.headers['retry-after']} s`);
      throw error;
    }
  }
}
