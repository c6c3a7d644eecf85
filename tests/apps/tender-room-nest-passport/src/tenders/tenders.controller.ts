import { Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Bidder } from '../auth/egnyte.strategy';
import { TendersService } from './tenders.service';

@Controller('tenders')
@UseGuards(AuthGuard('egnyte'))
export class TendersController {
  constructor(private readonly tenders: TendersService) {}

  @Get(':id')
  list(@Req() req: { user: Bidder }, @Param('id') id: string) {
    return this.tenders.list(req.user, id);
  }

  @Get(':id/people')
  people(@Req() req: { user: Bidder }) {
    return this.tenders.people(req.user);
  }

  @Post(':id/share')
  async share(@Req() req: { user: Bidder }, @Query('path') path: string) {
    const { data } = await this.tenders.share(req.user, path);
    return this.tenders.shorten(data.links[0].url);
  }
}
