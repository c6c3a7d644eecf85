import { Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { HttpClient, HttpParams } from '@angular/common/http';
import { BehaviorSubject, Observable } from 'rxjs';
import { map } from 'rxjs/operators';

import { environment } from '../environments/environment';
import { EgnyteUser } from './egnyte-user';

@Injectable({ providedIn: 'root' })
export class AccountService {
  private userSubject: BehaviorSubject<EgnyteUser | null>;
  public user: Observable<EgnyteUser | null>;

  constructor(private router: Router, private http: HttpClient) {
    this.userSubject = new BehaviorSubject(JSON.parse(localStorage.getItem('user')!));
    this.user = this.userSubject.asObservable();
  }

  public get userValue() {
    return this.userSubject.value;
  }

  exchange(domain: string, code: string, verifier: string) {
    const body = new HttpParams()
      .set('client_id', environment.egnyteClientId)
      .set('redirect_uri', environment.redirectUri)
      .set('code', code)
      .set('code_verifier', verifier)
      .set('grant_type', 'authorization_code');

    return this.http.post<EgnyteUser>(`https://${domain}.egnyte.com/puboauth/token`, body).pipe(
      map((user) => {
        localStorage.setItem('user', JSON.stringify(user)); //~ EG301
        localStorage.setItem('lastDomain', domain);
        this.userSubject.next(user);
        return user;
      }),
    );
  }

  logout() { //~ EG309
    localStorage.removeItem('user');
    this.userSubject.next(null);
    this.router.navigate(['/account/login']);
  }
}
