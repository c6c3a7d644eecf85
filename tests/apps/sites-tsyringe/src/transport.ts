import fetch, { RequestInit, Response } from 'node-fetch';

export interface Transport {
  execute(address: string, init?: RequestInit): Promise<Response>;
}

const BUSY = 429;

export class PatientTransport implements Transport {
  constructor(private readonly attempts: number) {}

  async execute(address: string, init?: RequestInit): Promise<Response> {
    let response = await this.once(address, init);
    for (let attempt = 1; response.status === BUSY && attempt < this.attempts; attempt++) {
      await new Promise((done) => setTimeout(done, 1000 * attempt));
      response = await this.once(address, init);
    }
    return response;
  }

  protected once(address: string, init?: RequestInit): Promise<Response> {
    return fetch(address, init);
  }
}
