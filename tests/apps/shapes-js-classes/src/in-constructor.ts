export class Drive {
  private readonly url: string;
  readonly #headers: HeadersInit;

  constructor(domain: string, token: string, version = 'v1') {
    this.url = `https://${domain}.egnyte.com/pubapi/${version}`;
    this.#headers = { Authorization: `Bearer ${token}` };
  }

  list = (path: string) => fetch(`${this.url}/fs/${path}`, { headers: this.#headers }); //~ GET /pubapi/v1/fs/{path}

  trash() {
    return fetch(`${this.url}/fs/trash`, { headers: this.#headers }); //~ GET /pubapi/v1/fs/trash
  }
}
