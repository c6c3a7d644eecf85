import { AuthorizationCode } from 'simple-oauth2';

const client = new AuthorizationCode({
  client: { id: process.env.EGNYTE_CLIENT_ID, secret: process.env.EGNYTE_CLIENT_SECRET },
  auth: { tokenHost: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`, tokenPath: '/puboauth/token', authorizePath: '/puboauth/token' },
});

export const signIn = (state) => client.authorizeURL({ redirect_uri: 'https://shelves.example/egnyte/admin/back', scope: 'Egnyte.filesystem Egnyte.filesystem', state }); //~ EG106
