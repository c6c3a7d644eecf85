import { Response } from 'node-fetch';
import { Transport } from './transport';

export class SignInAgain extends Error {}

/** Knows the paths, and nothing of the place they are at. */
export class Sheets {
  constructor(
    private readonly address: string,
    private readonly transport: Transport,
  ) {}

  async share(path: string, bearer: string): Promise<unknown> {
    const response = await this.transport.execute(`${this.address}/links`, { //~ POST /pubapi/v1/links handles=specific
      method: 'POST',
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ path, type: 'file', accessibility: 'domain' }),
    });
    this.refuse(response);
    return response.json();
  }

  async remove(link: string, bearer: string): Promise<void> {
    const response = await this.transport.execute(`${this.address}/links/${link}`, { //~ DELETE /pubapi/v1/links/{link_id} handles=specific
      method: 'DELETE',
      headers: { Authorization: `Bearer ${bearer}` },
    });
    this.refuse(response);
  }

  private refuse(response: Response): void {
    if (response.status === 401) throw new SignInAgain();
    if (!response.ok) throw new Error(`the sheets answered ${response.status}`);
  }
}
