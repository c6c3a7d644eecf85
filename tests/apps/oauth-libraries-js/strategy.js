import OAuth2Strategy from 'passport-oauth2';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export const strategy = new OAuth2Strategy(
  {
    authorizationURL: `${host}/puboauth/token`,
    tokenURL: `${host}/puboauth/token`,
    clientID: process.env.EGNYTE_CLIENT_ID,
    clientSecret: process.env.EGNYTE_CLIENT_SECRET,
    callbackURL: 'https://shelves.example/egnyte/back',
    scope: ['Egnyte.filesystem', 'Egnyte.sign'], //~ EG102; EG109
    scopeSeparator: ' ',
    state: true,
  },
  (accessToken, refreshToken, profile, done) => done(null, { ...profile, token: accessToken }),
);
