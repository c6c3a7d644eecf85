import { Injectable } from '@nestjs/common';

@Injectable()
export class TokenStore {
  private token: string;

  set(token: string) {
    this.token = token;
  }

  async current(): Promise<string> {
    return this.token;
  }
}
