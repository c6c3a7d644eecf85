import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, map } from 'rxjs';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class EgnyteService {
  private http = inject(HttpClient);
  private base = `https://${environment.egnyteDomain}.egnyte.com/pubapi/v1`;

  links(): Observable<string[]> {
    return this.http.get<{ ids: string[] }>(`${this.base}/links`).pipe(map((body) => body.ids)); //~ GET /pubapi/v1/links handles=specific; EG403
  }

  me() {
    return this.http.get<{ username: string }>(`${this.base}/userinfo`); //~ GET /pubapi/v1/userinfo handles=specific
  }
}
