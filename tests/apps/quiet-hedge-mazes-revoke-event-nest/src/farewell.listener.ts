import { Injectable, Logger } from '@nestjs/common'
import { OnEvent } from '@nestjs/event-emitter'
import { HttpService } from '@nestjs/axios'
import type { Connection } from './vault'

@Injectable()
export class FarewellListener {
  private readonly log = new Logger('farewell')

  constructor(private readonly http: HttpService) {}

  @OnEvent('egnyte.disconnected')
  async revoke({ domain, token }: Connection) {
    const url = new URL('/pubapi/v1/tokens/revoke', `https://${domain}.egnyte.com`)
    try {
      await this.http.axiosRef.post(url.href, new URLSearchParams({ token }))
    } catch {
      this.log.warn(`Egnyte did not revoke the token of ${domain}; it is deleted here all the same`)
    }
  }
}
