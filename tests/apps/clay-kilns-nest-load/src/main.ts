import { HttpModule } from '@nestjs/axios';
import { Controller, Get, Module, Param, Query, Redirect } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import { configuration } from './configuration';
import { EgnyteService } from './egnyte.service';
import { TokenStore } from './token.store';

@Controller('kilns')
class KilnsController {
  constructor(private readonly egnyte: EgnyteService) {}

  @Get('connect')
  @Redirect()
  connect(@Query('state') state: string) {
    return { url: this.egnyte.authorizeUrl(state) };
  }

  @Get(':kiln/files')
  files(@Param('kiln') kiln: string) {
    return this.egnyte.listFolder(`/Shared/Kilns/${kiln}`);
  }

  @Get(':kiln/share')
  async share(@Param('kiln') kiln: string, @Query('email') email: string) {
    const user = await this.egnyte.findUser(email);
    await this.egnyte.createFolder(`/Shared/Kilns/${kiln}/${user.resources[0].userName}`);
    const link = await this.egnyte.createLink(`/Shared/Kilns/${kiln}/firing.pdf`);
    return link.links[0].url;
  }

  @Get('unshare/:id')
  unshare(@Param('id') id: string) {
    return this.egnyte.deleteLink(id);
  }
}

@Module({
  imports: [HttpModule, ConfigModule.forRoot({ load: [configuration] })],
  controllers: [KilnsController],
  providers: [EgnyteService, TokenStore],
})
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
bootstrap();
