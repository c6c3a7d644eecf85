import { Controller, Get, Module, Param } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import cookieParser from "cookie-parser";
import { Connections } from "./connections";
import { EgnyteController } from "./egnyte.controller";

@Controller("beds")
class BedsController {
  constructor(private readonly connections: Connections) {}

  @Get(":domain/:bed")
  async bed(@Param("domain") domain: string, @Param("bed") bed: string) {
    const token = await this.connections.token(domain);
    const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Beds/${bed}`, {  //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${token}` },
    });
    return answer.json();
  }
}

@Module({ controllers: [EgnyteController, BedsController], providers: [Connections] })
class AppModule {}

NestFactory.create(AppModule).then((app) => app.use(cookieParser()).listen(3000));
