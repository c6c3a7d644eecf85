import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { EgnyteService } from './egnyte.service';
import { ValuationsController } from './valuations.controller';

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true }), HttpModule.register({ timeout: 10000 })],
  controllers: [ValuationsController],
  providers: [EgnyteService],
})
export class AppModule {}
