import { Transport } from './transport';

/** Of the same shape, and somebody else's: nobody looks at its status, and it has links as well. */
export class Forecast {
  constructor(
    private readonly address: string,
    private readonly transport: Transport,
  ) {}

  async links(): Promise<unknown> {
    const response = await this.transport.execute(`${this.address}/links`, { method: 'GET' });
    return response.json();
  }
}
