import fetch, { RequestInit, Response } from 'node-fetch';

export interface Transport {
  execute(address: string, init?: RequestInit): Promise<Response>;
}

const BUSY = 429;

export class PatientTransport implements Transport {
  heard = 0;

  constructor(private readonly attempts: number) {}

  async execute(address: string, init?: RequestInit): Promise<Response> {
    let response = await this.once(address, init);
    for (let attempt = 1; response.status === BUSY && attempt < this.attempts; attempt++) {
      await new Promise((done) => setTimeout(done, 1000 * attempt));
      response = await this.once(address, init);
    }
    return response;
  }

  /** Reads what was said, for whoever looks over its shoulder, and says it once more: this goes to nobody but the caller. */
  protected async once(address: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(address, init);
    const said = await response.buffer();
    this.heard = said.length;
    return new Response(said, { status: response.status, headers: response.headers });
  }
}
