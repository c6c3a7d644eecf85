import { ArgumentsHost, Catch, Controller, ExceptionFilter, Get, Module, Param, UseFilters } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Busy, SignedOut, egnyte, maps } from './client';

@Catch(SignedOut, Busy)
class Away implements ExceptionFilter {
  catch(error: SignedOut | Busy, host: ArgumentsHost) {
    const answer = host.switchToHttp().getResponse();
    if (error instanceof SignedOut) answer.status(503).send('The operator has to sign in again.');
    else answer.header('Retry-After', error.message).status(503).send('Busy.');
  }
}

@UseFilters(Away)
@Controller()
class Posts {
  @Get('posts')
  async posts() {
    const { data } = await egnyte.get('/v1/fs/Shared/Posts', { params: { list_content: true, count: 100 } }); //~ GET /pubapi/v1/fs/{path} handles=specific
    return data;
  }

  @Get('map/:post')
  async map(@Param('post') post: string) {
    const { data } = await maps.get(`/tiles/${post}`);
    return data;
  }
}

@Module({ controllers: [Posts] })
class Main {}

NestFactory.create(Main).then((app) => app.listen(8080));
