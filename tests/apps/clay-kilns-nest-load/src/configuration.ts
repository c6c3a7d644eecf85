export const configuration = () => ({
  port: parseInt(process.env.PORT, 10) || 3000,
  egnyte: {
    domain: process.env.EGNYTE_DOMAIN,
    clientId: process.env.EGNYTE_CLIENT_ID,
    redirectUri: process.env.EGNYTE_REDIRECT_URI,
    scope: 'Egnyte.filesystem Egnyte.link',
  },
});
