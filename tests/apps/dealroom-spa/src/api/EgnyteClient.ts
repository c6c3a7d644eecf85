import type { Comment, Entry, Folder, Role, ShareLink } from './types';

type Method = 'GET' | 'POST' | 'DELETE';

/** The part of the Egnyte API that a deal room needs. */
export class EgnyteClient {
  private readonly baseUrl: string;

  constructor(
    domain: string,
    private readonly token: string,
  ) {
    this.baseUrl = `https://${domain}.egnyte.com/pubapi`;
  }

  listFolder(path: string): Promise<Folder> {
    return this.request('GET', `/v1/fs/${encodePath(path)}?list_content=true`);
    //~^ GET /pubapi/v1/fs/{path} handles=none
  }

  createFolder(path: string): Promise<void> {
    return this.request('POST', `/v1/fs/${encodePath(path)}`, { action: 'add_folder' });
    //~^ POST /pubapi/v1/fs/{path} handles=none
  }

  remove(path: string): Promise<void> {
    return this.request('DELETE', `/v1/fs/${encodePath(path)}`);
    //~^ DELETE /pubapi/v1/fs/{path} handles=none
  }

  search(query: string, folder: string): Promise<{ results: Entry[] }> {
    const parameters = new URLSearchParams({ query, folder });
    return this.request('GET', `/v1/search?${parameters}`);
    //~^ GET /pubapi/v1/search handles=none
  }

  share(path: string, recipients: string[]): Promise<{ links: ShareLink[] }> {
    return this.request('POST', '/v1/links', {
      //~^ POST /pubapi/v1/links handles=none
      path,
      type: 'file',
      accessibility: 'recipients',
      recipients,
      send_email: true,
    });
  }

  revokeShare(linkId: string): Promise<void> {
    return this.request('DELETE', '/v1/links/' + linkId);
    //~^ DELETE /pubapi/v1/links/{link_id} handles=none
  }

  folderRoles(path: string): Promise<{ userPerms: Record<string, Role> }> {
    return this.request('GET', `/v2/perms/${encodePath(path)}`);
    //~^ GET /pubapi/v2/perms/{path} handles=none; EG101
  }

  comments(path: string): Promise<{ notes: Comment[] }> {
    return this.request('GET', `/v1/notes?file=${encodeURIComponent(path)}`);
    //~^ GET /pubapi/v1/notes handles=none
  }

  addComment(path: string, body: string): Promise<Comment> {
    return this.request('POST', '/v1/notes', { path, body });
    //~^ POST /pubapi/v1/notes handles=none
  }

  whoAmI(): Promise<{ username: string; first_name: string }> {
    return this.request('GET', '/v1/userinfo');
    //~^ GET /pubapi/v1/userinfo handles=none
  }

  private async request<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.baseUrl + path, {
      //~^ EG401; EG403
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return response.json();
  }
}

function encodePath(path: string): string {
  return path.replace(/^\//, '').split('/').map(encodeURIComponent).join('/');
}
