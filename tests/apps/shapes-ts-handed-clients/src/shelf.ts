/** Folders and files, by the names of what they are in. */
export class Shelf {
  constructor(
    private readonly site: string,
    private readonly headers: Record<string, string>,
  ) {}

  private at(version: 1 | 2, ...parts: string[]): string {
    return [`https://${this.site}.egnyte.com/pubapi/v${version}`, ...parts.map(encodeURIComponent)].join('/');
  }

  folder(...names: string[]) {
    return fetch(this.at(1, 'fs', ...names), { headers: this.headers }); //~ GET /pubapi/v1/fs/{path}
  }

  remove(...names: string[]) {
    return fetch(this.at(1, 'fs', ...names), { method: 'DELETE', headers: this.headers }); //~ DELETE /pubapi/v1/fs/{path}
  }

  link(id: string) {
    return fetch(this.at(2, 'links', id), { headers: this.headers }); //~ GET /pubapi/v2/links/{link_id}
  }
}
