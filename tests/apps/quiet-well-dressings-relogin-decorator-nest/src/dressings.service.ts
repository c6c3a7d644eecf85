import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';
import { Relogin } from './relogin.decorator';

export interface Connection {
  domain: string;
  token: string;
}

@Injectable()
export class DressingsService {
  constructor(private readonly http: HttpService) {}

  @Relogin()
  async photos(c: Connection, year: number): Promise<string[]> {
    const { data } = await firstValueFrom(
      this.http.get<{ files?: { name: string }[] }>(`https://${c.domain}.egnyte.com/pubapi/v1/fs/Shared/Wells/${year}`, {  //~ GET /pubapi/v1/fs/{path} handles=specific
        headers: { Authorization: `Bearer ${c.token}` },
      }),
    );
    return (data.files ?? []).map((f) => f.name);
  }

  @Relogin()
  async publish(c: Connection, path: string): Promise<string> {
    const { data } = await firstValueFrom(
      this.http.post<{ links: { url: string }[] }>(  //~ POST /pubapi/v1/links handles=specific
        `https://${c.domain}.egnyte.com/pubapi/v1/links`,
        { path, type: 'file', accessibility: 'anyone' },
        { headers: { Authorization: `Bearer ${c.token}` } },
      ),
    );
    return data.links[0].url;
  }
}
