import { Controller, Delete, HttpCode, Param } from '@nestjs/common'
import { EventEmitter2 } from '@nestjs/event-emitter'
import { Vault } from './vault'

@Controller('connections')
export class ConnectionsController {
  constructor(private readonly vault: Vault, private readonly events: EventEmitter2) {}

  @Delete(':id/disconnect')
  @HttpCode(204)
  async disconnect(@Param('id') id: string) {
    const connection = await this.vault.take(id)
    await this.events.emitAsync('egnyte.disconnected', connection)
  }
}
