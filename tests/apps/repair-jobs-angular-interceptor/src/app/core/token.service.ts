import { Injectable, signal } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class TokenService {
  readonly token = signal<string | null>(null);

  set(token: string) {
    this.token.set(token);
  }

  clear() {
    this.token.set(null);
  }
}
