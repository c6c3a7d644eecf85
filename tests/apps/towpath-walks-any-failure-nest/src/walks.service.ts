import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import * as rp from 'request-promise';
import { firstValueFrom } from 'rxjs';
import { Audited, Quietly } from './quietly.decorator';

const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;

@Injectable()
export class WalksService {
  constructor(private readonly http: HttpService) {}

  @Quietly([])
  async walks(): Promise<string[]> {
    const { data } = await firstValueFrom(this.http.get(`${root}/fs/Shared/Walks`, { headers }));  //~ GET /pubapi/v1/fs/{path} handles=generic
    return data.files;
  }

  @Audited
  async links(): Promise<unknown> {
    const { data } = await firstValueFrom(this.http.get(`${root}/links`, { headers }));  //~ GET /pubapi/v1/links handles=generic; EG402
    return data.ids;
  }

  map(name: string): Promise<Buffer | null> {
    return rp  //~ GET /pubapi/v1/fs-content/{path} handles=generic
      .get({ uri: `${root}/fs-content/Shared/Walks/${name}`, headers, encoding: null })
      .catch({ statusCode: 404 }, () => null);  //~ EG402
  }
}
