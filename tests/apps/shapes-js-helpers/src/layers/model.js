import { get, post } from './request.js';

export class Group {
  constructor(domain, id) {
    this.domain = domain;
    this.id = id;
  }

  load() {
    return get(this.domain, `v2/groups/${this.id}`); //~ GET /pubapi/v2/groups/{group_id}
  }

  static all(domain) {
    return get(domain, 'v2/groups'); //~ GET /pubapi/v2/groups
  }

  static create(domain, displayName) {
    return post(domain, 'v2/groups', { displayName }); //~ POST /pubapi/v2/groups
  }
}
