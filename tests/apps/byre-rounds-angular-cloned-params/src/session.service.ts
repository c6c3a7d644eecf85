import { Injectable } from '@angular/core';

@Injectable()
export class SessionService {
  // The shell around the page puts it there.
  token(): string {
    return sessionStorage.getItem('session') ?? '';
  }

  signInAgain(): void {
    sessionStorage.removeItem('session');
    location.assign('/connect');
  }

  wait(seconds: string | null): void {
    console.warn(`wait ${seconds} seconds`);
  }
}
