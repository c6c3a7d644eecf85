import { Injectable } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class TokenStore {
  save(token: string) {
    sessionStorage.setItem('egToken', token); //~ EG302
  }

  read() {
    return sessionStorage.getItem('egToken');
  }
}
