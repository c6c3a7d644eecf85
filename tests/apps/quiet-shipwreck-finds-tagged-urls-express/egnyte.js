'use strict';
const fetch = require('node-fetch');
const _ = require('lodash');

const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

// url`/fs/Shared/${name}` escapes what is put in.
const url = (strings, ...values) => String.raw({ raw: strings }, ...values.map(encodeURIComponent));

class Egnyte {
  static get scope() {
    return _(['filesystem', 'link']).map((name) => `Egnyte.${name}`).uniq().join(' ');
  }

  constructor(domain, token) {
    Object.assign(this, { domain, token });
  }

  async send(path, init = {}) {
    const headers = { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`https://${this.domain}.egnyte.com/pubapi/v1${path}`, { ...init, headers });
    if (answer.status === 401) throw Object.assign(new Error('connect again'), { status: 401 });
    if (answer.status === 429) {
      await sleep(Number(answer.headers.get('retry-after')));
      return this.send(path, init);
    }
    if (!answer.ok) throw Object.assign(new Error(answer.statusText), { status: 502 });
    return answer.json();
  }

  find(name) {
    return this.send(url`/fs/Shared/Finds/${name}`); //~ GET /pubapi/v1/fs/{path}
  }

  share(name) {
    const wish = { path: `/Shared/Finds/${name}`, type: 'file', accessibility: 'domain' };
    return this.send('/links', { method: 'POST', body: JSON.stringify(wish) }); //~ POST /pubapi/v1/links
  }
}

module.exports = Egnyte;
