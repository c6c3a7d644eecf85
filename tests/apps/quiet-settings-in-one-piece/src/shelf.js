import fetch from 'node-fetch';

export class Shelf {
  setUp(settings) {
    const { EGNYTE_DOMAIN, EGNYTE_ACCESS_TOKEN, EGNYTE_FOLDER } = settings;
    if (!EGNYTE_ACCESS_TOKEN) throw new Error('EGNYTE_ACCESS_TOKEN is missing');
    this.domain = EGNYTE_DOMAIN;
    this.token = EGNYTE_ACCESS_TOKEN;
    this.folder = EGNYTE_FOLDER;
  }

  async file(name, bytes) {
    const path = `${this.folder}/${new Date().getFullYear()}/${name}`;
    const answer = await fetch(`https://${this.domain}.egnyte.com/pubapi/v1/fs-content${path}`, { //~ POST /pubapi/v1/fs-content/{path} handles=specific
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}` },
      body: bytes,
    });
    if (answer.status === 401) throw new Error('Egnyte no longer takes the token: connect it again');
    if (answer.status === 429) throw new Error(`busy, again in ${answer.headers.get('Retry-After')} seconds`);
    console.log(`filed ${name} at ${this.domain}: ${path}`);
    return path;
  }
}
