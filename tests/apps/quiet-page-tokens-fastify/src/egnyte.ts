import { request } from "undici";

export class Egnyte {
  constructor(
    private readonly domain: string,
    private readonly token: string,
  ) {}

  private async get(path: string, query: Record<string, string> = {}) {
    const url = new URL(`https://${this.domain}.egnyte.com/pubapi/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
    const { body } = await request(url, { headers: { authorization: `Bearer ${this.token}` } });
    return body.json();
  }

  folder(path: string) {
    return this.get(`v1/fs/Shared/${path}`, { list_content: "true" });  //~ GET /pubapi/v1/fs/{path}
  }

  links(path: string, pageToken: string) {
    return this.get("v1/links", { path, offset: pageToken });  //~ GET /pubapi/v1/links
  }
}
