import { Injectable, signal } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Connection {
  readonly domain = signal('');
  readonly token = signal<string | null>(null);

  forget(): void {
    this.token.set(null);
  }
}
