import { Controller, Get, Session } from '@nestjs/common';
import { LinksService } from './links.service';

@Controller('links')
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Get()
  async list(@Session() session: { egnyteToken: string }) {
    const { ids } = await this.links.list(session.egnyteToken);
    return ids.length;
  }
}
