import { EgnyteSource } from './base';

export class LinksApi extends EgnyteSource {
  one(id: string) {
    return this.get(`links/${encodeURIComponent(id)}`); //~ GET /pubapi/v1/links/{link_id}
  }

  below(path: string) {
    return this.get('links', { params: { path } }); //~ GET /pubapi/v1/links
  }

  share(path: string) {
    return this.post('links', { body: { path, type: 'folder', accessibility: 'domain' } }); //~ POST /pubapi/v1/links
  }
}
