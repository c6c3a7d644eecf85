import { NestFactory } from '@nestjs/core';
import session from 'express-session';
import { HubModule } from './hub.module';

async function bootstrap() {
  const app = await NestFactory.create(HubModule);
  app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
  await app.listen(3000);
}
bootstrap();
