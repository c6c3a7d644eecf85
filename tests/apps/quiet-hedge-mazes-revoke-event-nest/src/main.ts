import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { EventEmitterModule } from '@nestjs/event-emitter'
import { HttpModule } from '@nestjs/axios'
import { ConnectionsController } from './connections.controller'
import { FarewellListener } from './farewell.listener'
import { MazesService } from './mazes.service'

@Module({
  imports: [EventEmitterModule.forRoot(), HttpModule],
  controllers: [ConnectionsController],
  providers: [FarewellListener, MazesService],
})
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000))
