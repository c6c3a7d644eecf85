import { keepAliveNoCache } from '@adobe/fetch';

export class Vault {
  constructor(opts) {
    this.domain = opts.domain;
    this.auth = opts.auth;
    this.fetchContext = keepAliveNoCache({ userAgent: 'kiln-transfers' });
  }

  async doFetch(relUrl, options = {}) {
    const { accessToken } = await this.auth.authenticate();
    const opts = { ...options, headers: { authorization: `Bearer ${accessToken}` } };
    const { fetch } = this.fetchContext;
    const resp = await fetch(`https://${this.domain}.egnyte.com/pubapi/v1${relUrl}`, opts);
    if (resp.status === 401) {
      throw new Error('sign in again');
    }
    if (resp.status === 429) {
      throw new Error(`wait ${resp.headers.get('retry-after')} seconds`);
    }
    if (!resp.ok) {
      throw new Error(`failed with ${resp.status}`);
    }
    return resp.json();
  }

  async links() {
    return this.doFetch('/links'); //~ GET /pubapi/v1/links handles=specific
  }

  async withdraw(id) {
    return this.doFetch(`/links/${id}`, { method: 'DELETE' }); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  }

  async dispose() {
    return this.fetchContext.reset();
  }
}
