export class Attachments {
  constructor({ domain, token, folder = '/Shared/Attachments' }) {
    this.base = `https://${domain}.egnyte.com/pubapi/v1`;
    this.headers = { Authorization: `Bearer ${token}` };
    this.folder = folder;
  }

  /** @returns {Promise<Response>} as Egnyte gave it */
  list(record) {
    return fetch(`${this.base}/fs${this.folder}/${record}`, { headers: this.headers }); //~ GET /pubapi/v1/fs/{path} handles=unknown
  }

  /** @returns {Promise<Response>} as Egnyte gave it */
  add(record, name, content) {
    return fetch(`${this.base}/fs-content${this.folder}/${record}/${name}`, { method: 'POST', headers: this.headers, body: content }); //~ POST /pubapi/v1/fs-content/{path} handles=unknown
  }
}
