import { Client } from './client';

export class Bookmarks extends Client {
  protected readonly resource = 'bookmarks';

  all() {
    return this.request('GET', ''); //~ GET /pubapi/v1/bookmarks
  }

  add(path: string) {
    return super.request('POST', '', { path }); //~ POST /pubapi/v1/bookmarks
  }
}
