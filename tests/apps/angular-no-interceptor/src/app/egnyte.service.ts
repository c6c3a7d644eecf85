import { HttpClient } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { catchError, of } from 'rxjs';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class EgnyteService {
  private readonly base = `https://${environment.egnyteDomain}.egnyte.com/pubapi/v1`;

  constructor(private readonly http: HttpClient) {}

  links() {
    return this.http.get<string[]>(`${this.base}/links`, { headers: this.headers() }); //~ GET /pubapi/v1/links handles=generic; EG402; EG403
  }

  me() {
    return this.http.get<{ username: string }>(`${this.base}/userinfo`, { headers: this.headers() }).pipe( //~ GET /pubapi/v1/userinfo handles=specific
      catchError((error) => {
        if (error.status === 401) location.assign('/connect');
        return of({ username: 'nobody' });
      }),
    );
  }

  private headers() {
    return { Authorization: `Bearer ${(window as any).egnyteToken}` };
  }
}
