import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { EgnyteFilter } from './egnyte.filter';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalFilters(new EgnyteFilter());
  await app.listen(3000);
}
bootstrap();
