import { Controller, Get, Session, UseFilters } from '@nestjs/common';
import { EgnyteFilter } from './egnyte.filter';
import { LinksService } from './links.service';

@Controller('links')
@UseFilters(EgnyteFilter)
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Get()
  async list(@Session() session: { egnyteToken: string }) {
    const { ids } = await this.links.list(session.egnyteToken);
    return ids.length;
  }
}
