import { Injectable } from '@nestjs/common';

@Injectable()
export class Vault {
  private token = '';

  keep(token: string) {
    this.token = token;
  }
}
