import { randomUUID } from "node:crypto"
import { Controller, Get, HttpException, Module, Param, Query, Redirect } from "@nestjs/common"
import { NestFactory } from "@nestjs/core"
import { TypeOrmModule } from "@nestjs/typeorm"
import axios, { isAxiosError } from "axios"
import { Tannery } from "./tannery.entity"

const BACK = "https://hides.example.com/egnyte/back"
const waiting = new Map<string, string>()

@Controller()
class Hides {
  @Get("egnyte/connect/:id")
  @Redirect()
  async connect(@Param("id") id: string) {
    const { egnyteDomain } = await Tannery.findOneByOrFail({ id })
    const state = randomUUID()
    waiting.set(state, id)
    const query = new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      redirect_uri: BACK,
      scope: "Egnyte.filesystem",
      response_type: "code",
      state,
    })
    return { url: `https://${egnyteDomain}.egnyte.com/puboauth/token?${query}` }
  }

  @Get("egnyte/back")
  @Redirect("/")
  async back(@Query("code") code: string, @Query("state") state: string, @Query("error") error?: string) {
    const id = waiting.get(state)
    if (error || !id) throw new HttpException("refused", 403)
    waiting.delete(state)
    const tannery = await Tannery.findOneByOrFail({ id })
    const grant = await axios.post(
      `https://${tannery.egnyteDomain}.egnyte.com/puboauth/token`,
      new URLSearchParams({
        client_id: process.env.EGNYTE_KEY!,
        client_secret: process.env.EGNYTE_SECRET!,
        redirect_uri: BACK,
        code,
        grant_type: "authorization_code",
      }),
    )
    tannery.egnyteToken = grant.data.access_token
    await tannery.save()
  }

  @Get("tanneries/:id/hides")
  async hides(@Param("id") id: string) {
    const tannery = await Tannery.createQueryBuilder("t").addSelect("t.egnyteToken").where({ id }).getOneOrFail()
    try {
      const { data } = await axios.get(`https://${tannery.egnyteDomain}.egnyte.com/pubapi/v1/fs/Shared/Hides`, { //~ GET /pubapi/v1/fs/{path}
        headers: { Authorization: `Bearer ${tannery.egnyteToken}` },
      })
      return data.files
    } catch (error) {
      if (!isAxiosError(error)) throw error
      if (error.response?.status === 401) {
        await Tannery.update(id, { egnyteToken: null })
        throw new HttpException("connect again", 409)
      }
      if (error.response?.status === 429) throw new HttpException("later", 503)
      throw error
    }
  }
}

@Module({
  imports: [TypeOrmModule.forRoot({ type: "postgres", url: process.env.DATABASE_URL, entities: [Tannery] })],
  controllers: [Hides],
})
class App {}

NestFactory.create(App).then((app) => app.listen(3000))
