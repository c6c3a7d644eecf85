import { Controller, Get, Param, Put, Req, StreamableFile } from '@nestjs/common';
import { Request } from 'express';
import { DrawingsService } from './drawings.service';

@Controller('projects/:project/drawings')
export class DrawingsController {
  constructor(private readonly drawings: DrawingsService) {}

  @Get()
  list(@Param('project') project: string) {
    return this.drawings.all(project);
  }

  @Get(':name')
  async one(@Param('project') project: string, @Param('name') name: string) {
    return new StreamableFile(await this.drawings.sheet(project, name));
  }

  @Put(':name')
  put(@Param('project') project: string, @Param('name') name: string, @Req() request: Request) {
    return this.drawings.replace(project, name, request.body);
  }
}
