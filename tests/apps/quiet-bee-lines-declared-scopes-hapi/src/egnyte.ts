import ky, { HTTPError, type KyInstance } from 'ky';

abstract class Part {
  constructor(protected readonly api: KyInstance) {}

  protected async json<T>(work: Promise<Response>): Promise<T> {
    return (await work).json() as Promise<T>;
  }
}

export class Hives extends Part {
  // egnyte-scopes: Egnyte.filesystem
  list() {
    return this.json<{ folders: { name: string }[] }>(this.api.get('v1/fs/Shared/Hives')); //~ GET /pubapi/v1/fs/{path}
  }

  // egnyte-scopes: Egnyte.filesystem
  async names(): Promise<string[]> {
    const { folders } = await this.list();
    return folders.map(({ name }) => name);
  }
}

export class Keepers extends Part {
  // egnyte-scopes: Egnyte.group
  groups() {
    return this.json<{ resources: unknown[] }>(this.api.get('v2/groups')); //~ GET /pubapi/v2/groups
  }

  // egnyte-scopes: Egnyte.link
  async invite(hive: string) {
    const json = { path: `/Shared/Hives/${hive}`, type: 'folder', accessibility: 'recipients' };
    return this.json<{ links: { url: string }[] }>(this.api.post('v1/links', { json })); //~ POST /pubapi/v1/links
  }
}

export const open = (domain: string, token: string): KyInstance =>
  ky.create({
    prefixUrl: `https://${domain}.egnyte.com/pubapi`,
    headers: { Authorization: `Bearer ${token}` },
    retry: { limit: 3, statusCodes: [429, 503], afterStatusCodes: [429] },
  });

export const signedOut = (error: unknown): boolean => error instanceof HTTPError && error.response.status === 401;
