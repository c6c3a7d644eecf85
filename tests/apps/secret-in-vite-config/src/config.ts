export const config = {
  clientId: import.meta.env.VITE_EGNYTE_CLIENT_ID as string,
  clientSecret: import.meta.env.VITE_EGNYTE_CLIENT_SECRET as string, //~ EG212
  redirectUri: 'https://upload.brackwell.example/callback',
  scope: 'Egnyte.filesystem',
};
