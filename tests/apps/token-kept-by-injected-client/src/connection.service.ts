import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { promises as fs } from 'fs';
import { Observable } from 'rxjs';
import { map, mergeMap } from 'rxjs/operators';

@Injectable()
export class ConnectionService {
  constructor(private readonly http: HttpService) {}

  public connect(domain: string, code: string): Observable<void> {
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: process.env.EGNYTE_REDIRECT!,
      code,
    });
    return this.http.post(`https://${domain}.egnyte.com/puboauth/token`, form).pipe(
      map((answer) => answer.data),
      mergeMap((tokens) => this.keep(domain, tokens)),
    );
  }

  // One client or another is injected: the answer is one of two, and written as text all the same.
  private async keep(domain: string, tokens: object): Promise<void> {
    await fs.writeFile(`data/${domain}.json`, JSON.stringify(tokens)); //~ EG303
  }
}
