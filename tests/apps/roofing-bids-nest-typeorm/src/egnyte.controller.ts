import { Controller, Delete, Get, Param, Query, Session } from '@nestjs/common';
import { EgnyteService } from './egnyte.service';

@Controller('companies/:id/egnyte')
export class EgnyteController {
  constructor(private readonly egnyte: EgnyteService) {}

  @Get('callback')
  async callback(@Param('id') id: string, @Query('code') code: string, @Session() session: Record<string, any>) {
    await this.egnyte.connect(id, session.domain, code);
    return { connected: true };
  }

  @Get('bids')
  bids(@Param('id') id: string) {
    return this.egnyte.listBids(id);
  }

  @Delete()
  async remove(@Param('id') id: string) { //~ EG309
    await this.egnyte.disconnect(id);
    return { connected: false };
  }
}
