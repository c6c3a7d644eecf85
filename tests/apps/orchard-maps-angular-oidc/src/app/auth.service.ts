import { Injectable } from '@angular/core';
import { OAuthService } from 'angular-oauth2-oidc';
import { authConfig } from './auth.config';

@Injectable({ providedIn: 'root' })
export class AuthService {
  constructor(private readonly oauth: OAuthService) {
    this.oauth.configure(authConfig); //~ EG202
    this.oauth.tryLogin();
  }

  login(): void {
    this.oauth.initImplicitFlow();
  }

  get token(): string {
    return this.oauth.getAccessToken();
  }
}
