import { Injectable, UnauthorizedException, ServiceUnavailableException } from '@nestjs/common'
import { HttpService } from '@nestjs/axios'
import { isAxiosError } from 'axios'
import { Vault } from './vault'

@Injectable()
export class MazesService {
  constructor(private readonly http: HttpService, private readonly vault: Vault) {}

  async plans(id: string) {
    const { domain, token } = await this.vault.lend(id)
    try {
      const { data } = await this.http.axiosRef.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Mazes`, { //~ GET /pubapi/v1/fs/{path}
        headers: { Authorization: `Bearer ${token}` },
      })
      return data.files
    } catch (e) {
      if (isAxiosError(e) && e.response?.status === 401) throw new UnauthorizedException('connect Egnyte again')
      if (isAxiosError(e) && e.response?.status === 429) throw new ServiceUnavailableException(e.response.headers['retry-after'])
      throw e
    }
  }
}
