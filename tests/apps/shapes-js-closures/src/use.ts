import { logged, retry, withToken } from './retry';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const authorized = withToken(process.env.EGNYTE_TOKEN!);

export const trash = () => retry(() => fetch(`${host}/pubapi/v1/fs/trash`)); //~ GET /pubapi/v1/fs/trash

export const search = authorized((headers, text: string) => fetch(`${host}/pubapi/v1/search?query=${text}`, { headers })); //~ GET /pubapi/v1/search

export async function removeAll(paths: string[]) {
  await Promise.all(paths.map((path) => fetch(`${host}/pubapi/v1/fs/${path}`, { method: 'DELETE' }))); //~ DELETE /pubapi/v1/fs/{path}
  paths.forEach(async function (path) {
    await fetch(`${host}/pubapi/v1/bookmarks`, { method: 'POST', body: path }); //~ POST /pubapi/v1/bookmarks
  });
}

type Send = (path: string) => Promise<Response>;

/** The caller's function does the sending, this one names the endpoints. */
export function userAndGroups(send: Send) {
  return Promise.all([
    send('/pubapi/v1/userinfo'), //~ GET /pubapi/v1/userinfo
    send('/pubapi/v2/groups'), //~ GET /pubapi/v2/groups
  ]);
}

export class Reports {
  @logged
  start() {
    return fetch(`${host}/pubapi/v1/audit/files`, { method: 'POST' }); //~ POST /pubapi/v1/audit/files
  }

  poll = this.status.bind(this);

  private status(id: string) {
    return fetch(`${host}/pubapi/v1/audit/jobs/${id}`); //~ GET /pubapi/v1/audit/jobs/{job_id}
  }
}
