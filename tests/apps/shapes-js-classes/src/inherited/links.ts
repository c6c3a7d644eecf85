import { Client } from './client';

export class Links extends Client {
  protected readonly resource = 'links';

  all() {
    return this.request('GET', ''); //~ GET /pubapi/v1/links
  }

  remove(id: string) {
    return this.request('DELETE', `/${id}`); //~ DELETE /pubapi/v1/links/{link_id}
  }
}
