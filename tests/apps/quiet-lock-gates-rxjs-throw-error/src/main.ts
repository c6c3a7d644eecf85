import { NestFactory } from '@nestjs/core'
import { HttpModule } from '@nestjs/axios'
import { Module } from '@nestjs/common'
import { GatesController } from './gates.controller'
import { EgnyteService } from './egnyte.service'

@Module({ imports: [HttpModule], controllers: [GatesController], providers: [EgnyteService] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.listen(3000))
