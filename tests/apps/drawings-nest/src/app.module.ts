import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { EgnyteModule } from './egnyte/egnyte.module';
import { DrawingsController } from './drawings/drawings.controller';
import { DrawingsService } from './drawings/drawings.service';

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true }), EgnyteModule],
  controllers: [DrawingsController],
  providers: [DrawingsService],
})
export class AppModule {}
