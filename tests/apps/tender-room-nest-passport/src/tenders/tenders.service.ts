import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom, map } from 'rxjs';
import type { Bidder } from '../auth/egnyte.strategy';

@Injectable()
export class TendersService {
  constructor(private readonly http: HttpService) {}

  private at(bidder: Bidder, version: 'v1' | 'v2', resource: string) {
    return `https://${bidder.domain}.egnyte.com/pubapi/${version}/${resource}`;
  }

  private as(bidder: Bidder) {
    return { headers: { Authorization: `Bearer ${bidder.accessToken}` } };
  }

  list(bidder: Bidder, tender: string) {
    return firstValueFrom(
      this.http.get(this.at(bidder, 'v1', `fs/Shared/Tenders/${tender}`), this.as(bidder)).pipe(map(({ data }) => data.files)), //~ GET /pubapi/v1/fs/{path}
    );
  }

  people(bidder: Bidder) {
    return firstValueFrom(this.http.get(this.at(bidder, 'v2', 'users'), this.as(bidder)).pipe(map(({ data }) => data.resources))); //~ GET /pubapi/v2/users
  }

  share(bidder: Bidder, path: string) {
    return firstValueFrom(
      this.http.post(this.at(bidder, 'v1', 'links'), { path, type: 'file', accessibility: 'anyone' }, this.as(bidder)), //~ POST /pubapi/v1/links; EG101
    );
  }

  shorten(url: string) {
    return firstValueFrom(this.http.post('https://short.example.com/pubapi/v1/links', { url }));
  }
}
