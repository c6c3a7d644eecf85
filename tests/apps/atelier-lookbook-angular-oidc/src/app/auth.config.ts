import { AuthConfig } from 'angular-oauth2-oidc';
import { environment } from '../environments/environment';

export const egnyteAuth: AuthConfig = {
  loginUrl: `https://${environment.egnyteDomain}.egnyte.com/puboauth/token`,
  redirectUri: 'https://lookbook.example.com/back',
  clientId: environment.egnyteKey,
  responseType: 'token',
  scope: 'Egnyte.filesystem',
  oidc: false,
};

export const shopAuth: AuthConfig = {
  issuer: 'https://shop.example.com',
  clientId: 'lookbook',
  responseType: 'code',
  scope: 'openid orders',
};
