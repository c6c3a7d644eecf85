import { Controller, Get, Query, Redirect, Req, Res, UseGuards } from "@nestjs/common";
import type { Request, Response } from "express";
import { Connections } from "./connections";
import { begin, StateGuard } from "./state.guard";

const BACK = "https://seedlings.example.com/egnyte/back";

@Controller("egnyte")
export class EgnyteController {
  constructor(private readonly connections: Connections) {}

  @Get("connect")
  connect(@Query("domain") domain: string, @Res() res: Response) {
    const to = new URL(`https://${domain}.egnyte.com/puboauth/token`);
    to.search = new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      redirect_uri: BACK,
      response_type: "code",
      scope: "Egnyte.filesystem",
      state: begin(res),
    }).toString();
    res.cookie("domain", domain, { httpOnly: true, secure: true });
    res.redirect(to.href);
  }

  @Get("back")
  @UseGuards(StateGuard)
  @Redirect("/beds")
  async back(@Query("code") code: string, @Query("error") error: string | undefined, @Req() req: Request) {
    const domain: string = req.cookies.domain;
    if (error) return { url: "/?refused=1" };
    const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
      method: "POST",
      body: new URLSearchParams({
        client_id: process.env.EGNYTE_KEY!,
        client_secret: process.env.EGNYTE_SECRET!,
        redirect_uri: BACK,
        code,
        grant_type: "authorization_code",
      }),
    });
    const { access_token } = await answer.json();
    await this.connections.keep(domain, access_token);
  }
}
