import { registerAs } from '@nestjs/config';

export default registerAs('egnyte', () => ({
  domain: process.env.EGNYTE_DOMAIN,
  clientId: process.env.EGNYTE_CLIENT_ID,
  clientSecret: process.env.EGNYTE_CLIENT_SECRET,
  redirectUri: process.env.EGNYTE_REDIRECT_URI,
  scopes: ['Egnyte.filesystem', 'Egnyte.link'],
}));
