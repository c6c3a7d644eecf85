import { Controller, Get, Param } from '@nestjs/common'
import { EgnyteService } from './egnyte.service'

@Controller('locks')
export class GatesController {
  constructor(private readonly egnyte: EgnyteService) {}

  @Get(':lock')
  async show(@Param('lock') lock: string) {
    return (await this.egnyte.inspections(lock)).files
  }
}
