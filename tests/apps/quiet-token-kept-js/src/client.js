const BASE = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export class EgnyteClient {
  #token;

  async connect() {
    const answer = await fetch(`${BASE}/puboauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: process.env.EGNYTE_CLIENT_ID,
        client_secret: process.env.EGNYTE_CLIENT_SECRET,
        username: process.env.EGNYTE_USERNAME,
        password: process.env.EGNYTE_PASSWORD,
        scope: 'Egnyte.filesystem Egnyte.link Egnyte.user',
      }),
    });
    this.#token = (await answer.json()).access_token;
  }

  async call(path) {
    if (!this.#token) await this.connect();
    let answer = await this.send(path);
    if (answer.status === 401) {
      await this.connect();
      answer = await this.send(path);
    }
    return answer.json();
  }

  send(path) {
    return fetch(`${BASE}/pubapi/${path}`, { headers: { Authorization: `Bearer ${this.#token}` } });
  }

  folder(path) {
    return this.call(`v1/fs/${path}`); //~ GET /pubapi/v1/fs/{path}
  }

  links() {
    return this.call('v1/links'); //~ GET /pubapi/v1/links
  }
}
