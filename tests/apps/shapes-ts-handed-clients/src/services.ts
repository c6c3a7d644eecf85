import { ROUTES } from './routes';
import type { Wire } from './wire';

interface Deps {
  wire: Wire;
  pageSize: number;
}

type Caller = { wire: Pick<Wire, 'run'> };

/** Takes what the container has, by name. */
export class Directory {
  private readonly wire: Wire;
  private readonly pageSize: number;

  constructor(deps: Deps) {
    this.wire = deps.wire;
    this.pageSize = deps.pageSize;
  }

  groups() {
    return this.wire.run('GET', ROUTES.groups); //~ GET /pubapi/v2/groups
  }

  people(from: number) {
    return this.wire.run('GET', `${ROUTES.people}?startIndex=${from}&count=${this.pageSize}`); //~ GET /pubapi/v2/users
  }
}

export const bookmarks = (wire) => wire.run('GET', ROUTES.bookmarks); //~ GET /pubapi/v1/bookmarks

export const makeSharing = ({ wire }: { wire: Wire }) => ({
  share: (path: string) => wire.run('POST', ROUTES.links, { path, type: 'file' }), //~ POST /pubapi/v1/links
});

export const audit = async (caller: Caller, from: string) => caller.wire.run('POST', ROUTES.audit, { date_start: from }); //~ POST /pubapi/v1/audit/files

export function notes(context: { egnyte: { wire: Wire } }) {
  return context.egnyte.wire.run('GET', ROUTES.notes); //~ GET /pubapi/v1/notes
}
