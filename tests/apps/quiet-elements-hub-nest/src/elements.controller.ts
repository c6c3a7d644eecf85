import { BadRequestException, Controller, Delete, Get, Param, Query, Redirect, Session } from '@nestjs/common';
import { ElementsService } from './elements.service';

@Controller('elements')
export class ElementsController {
  constructor(private readonly elements: ElementsService) {}

  @Get(':name/add')
  @Redirect()
  async add(@Param('name') name: string, @Query('tenant') tenant: string, @Session() session: Record<string, string>) {
    session.adding = name;
    session.tenant = tenant;
    return { url: await this.elements.signInUrl(name, tenant) };
  }

  @Get('callback')
  async callback(@Query('code') code: string, @Query('error') error: string, @Session() session: Record<string, string>) {
    if (error) throw new BadRequestException(error);
    return { id: await this.elements.add(session.adding, session.tenant, code) };
  }

  @Get()
  list(@Query('tenant') tenant: string) {
    return this.elements.list(tenant);
  }

  @Delete(':id')
  remove(@Param('id') id: string) {
    return this.elements.remove(id);
  }
}
