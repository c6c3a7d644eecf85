import { Injectable, UnauthorizedException } from '@nestjs/common';
import { Source } from './source';

@Injectable()
export class EgnyteService {
  private readonly base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

  async load(source: Source, token: string): Promise<unknown> {
    const response = await fetch(this.base + source.path, {
      method: source.verb,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: source.body(),
    });
    if (response.status === 401) {
      throw new UnauthorizedException('sign in at Egnyte again');
    }
    if (response.status === 403 || response.status === 429) {
      const seconds = Number(response.headers.get('Retry-After') ?? 1);
      await new Promise((done) => setTimeout(done, seconds * 1000));
      return this.load(source, token);
    }
    return response.json();
  }
}
