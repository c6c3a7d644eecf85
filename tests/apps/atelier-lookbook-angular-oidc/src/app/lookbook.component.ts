import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { OAuthService } from 'angular-oauth2-oidc';
import { catchError, EMPTY } from 'rxjs';
import { environment } from '../environments/environment';
import { egnyteAuth } from './auth.config';

@Component({ selector: 'app-lookbook', standalone: true, template: '<pre>{{ folder | json }}</pre>' })
export class LookbookComponent {
  private readonly oauth = inject(OAuthService);
  private readonly http = inject(HttpClient);
  folder: unknown;

  constructor() {
    this.oauth.configure(egnyteAuth); //~ EG202
    this.oauth.tryLoginImplicitFlow().then(() => (this.oauth.hasValidAccessToken() ? this.load() : this.oauth.initImplicitFlow()));
  }

  load() {
    this.http //~ GET /pubapi/v1/fs/{path} handles=specific
      .get(`https://${environment.egnyteDomain}.egnyte.com/pubapi/v1/fs/Shared/Lookbook`, {
        headers: { Authorization: `Bearer ${this.oauth.getAccessToken()}` },
      })
      .pipe(
        catchError((e: HttpErrorResponse) => {
          if (e.status === 401) this.oauth.initImplicitFlow();
          return EMPTY;
        }),
      )
      .subscribe((folder) => (this.folder = folder));
  }
}
