import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { OAuthService } from 'angular-oauth2-oidc';
import { staff } from './auth.config';

@Injectable({ providedIn: 'root' })
export class PlansService {
  private readonly http = inject(HttpClient);
  private readonly oauth = inject(OAuthService);

  signIn() {
    this.oauth.configure(staff);
    this.oauth.initImplicitFlow();
  }

  connectEgnyte(domain: string) {
    window.location.href = `/api/connect?domain=${encodeURIComponent(domain)}`;
  }

  plans() {
    return this.http.get<{ name: string }[]>('/api/plans');
  }
}
