import { SignedOut } from './errors';

export class BlueprintDrive {
  constructor(
    private readonly domain: string,
    private readonly token: string,
  ) {}

  sheets(project: string) {
    return this.get(`/pubapi/v1/fs/Shared/Projects/${project}/Sheets`); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  shared() {
    return this.get('/pubapi/v1/links?type=file'); //~ GET /pubapi/v1/links handles=specific; EG101
  }

  private async get(path: string) {
    const answer = await fetch(`https://${this.domain}.egnyte.com${path}`, { headers: { Authorization: `Bearer ${this.token}` } });
    if (answer.status === 401) throw new SignedOut(); //~ EG403
    return answer.json();
  }
}
