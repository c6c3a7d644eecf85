import { AuthConfig } from 'angular-oauth2-oidc';

// Our own staff sign in here; the identity server only offers the old flow.
export const staff: AuthConfig = {
  issuer: 'https://id.topiary.example',
  clientId: 'topiary-web',
  responseType: 'id_token token',
  redirectUri: window.location.origin + '/index.html',
  scope: 'openid profile plans',
  oidc: true,
};
