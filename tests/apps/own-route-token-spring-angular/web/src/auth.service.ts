import { Injectable } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { tap } from 'rxjs/operators';

@Injectable({ providedIn: 'root' })
export class AuthService {
  constructor(private http: HttpClient) {}

  finish(code: string) {
    return this.http.post<any>('/api/egnyte/token', { code }).pipe(tap((grant) => localStorage.setItem('token', grant.access_token))); //~ EG301
  }

  finishToo(code: string) {
    console.log('asking the server for a token');
    this.http.post<{ access_token: string }>('/api/egnyte/token', { code }).subscribe((grant) => {
      sessionStorage.setItem('token', grant.access_token); //~ EG302
    });
  }
}
