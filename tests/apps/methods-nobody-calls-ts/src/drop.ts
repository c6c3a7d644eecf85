import { Http } from './http.js';

export class Drop {
  constructor(private readonly http: Http, private readonly folder: string) {}

  list() {
    return this.http.send('GET', `fs${this.folder}`); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  make(name: string) {
    return this.http.send('POST', `fs${this.folder}/${name}`, { action: 'add_folder' }); //~ POST /pubapi/v1/fs/{path} handles=specific
  }

  async share(name: string) {
    const { links } = await this.http.send('POST', 'links', { path: `${this.folder}/${name}`, type: 'file' }); //~ POST /pubapi/v1/links handles=specific
    return links[0].url;
  }
}
