import { AuthConfig } from 'angular-oauth2-oidc';
import { environment } from '../environments/environment';

export const authConfig: AuthConfig = {
  loginUrl: `${environment.egnyteUrl}/puboauth/token`,
  redirectUri: 'https://orchard.example.com/',
  clientId: environment.clientId,
  scope: 'Egnyte.filesystem Egnyte.link',
  responseType: 'token',
  oidc: false,
};
