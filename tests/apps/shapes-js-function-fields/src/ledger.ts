import { looking, SignInAgain } from './signed-in.js';

export class Ledger {
  private readonly root = '/Shared/Orchard';

  constructor(
    private readonly domain: string,
    private readonly token: () => Promise<string>,
  ) {}

  private ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`https://${this.domain}.egnyte.com/pubapi${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${await this.token()}` },
    });
    if (answer.status === 401) throw new SignInAgain();
    if (answer.status === 429) throw new Error(`wait ${answer.headers.get('Retry-After')} s`);
    return answer;
  };

  harvests = async (year: number) => (await this.ask(`/v1/fs${this.root}/${year}`)).json(); //~ GET /pubapi/v1/fs/{path} handles=specific

  pickers = async () => {
    const answer = await this.ask('/v2/users?count=50'); //~ GET /pubapi/v2/users handles=specific
    return (await answer.json()).resources;
  };

  readonly links = {
    all: () => this.ask('/v1/links'), //~ GET /pubapi/v1/links handles=specific
    make: (path: string) => this.ask('/v1/links', { method: 'POST', body: JSON.stringify({ path, type: 'file' }) }), //~ POST /pubapi/v1/links handles=specific
  };

  crews = looking(async () =>
    fetch(`https://${this.domain}.egnyte.com/pubapi/v2/groups`, { headers: { Authorization: `Bearer ${await this.token()}` } }), //~ GET /pubapi/v2/groups handles=specific
  );
}
