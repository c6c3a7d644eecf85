import { Controller, Delete, ForbiddenException, Get, HttpCode, Param, Query, Redirect, Session } from "@nestjs/common";
import { FoldersService } from "./folders.service";

@Controller()
export class FoldersController {
  constructor(private readonly folders: FoldersService) {}

  @Get("egnyte/callback")
  @Redirect("/settings")
  async callback(@Query() query: Record<string, string>, @Session() session: Record<string, string>) {
    if (query.error || query.state !== session.egnyteState) {
      throw new ForbiddenException();
    }
    await this.folders.connect(query.code);
  }

  @Get("projects/:id/egnyte-folder")
  show(@Param("id") id: string) {
    return this.folders.show(id);
  }

  @Delete("projects/:id/egnyte-folder")
  @HttpCode(204)
  async disconnect(@Param("id") id: string) {
    await this.folders.unlink(id);
  }
}
