import { Injectable } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class BurrowsService {
  constructor(private http: HttpClient) {}

  plans(): Observable<unknown> {
    localStorage.setItem('egnyte.last', 'plans');
    return this.http.get('links?type=file'); //~ GET /pubapi/v1/links
  }

  keepers(): Observable<unknown> {
    return this.http.get('userinfo'); //~ GET /pubapi/v1/userinfo
  }
}
