import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { EgnyteClient } from './egnyte/egnyte.client';
import { VendorsController } from './vendors/vendors.controller';
import { VendorsService } from './vendors/vendors.service';

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true }), HttpModule.register({ timeout: 10_000 })],
  controllers: [VendorsController],
  providers: [EgnyteClient, VendorsService],
})
export class AppModule {}
