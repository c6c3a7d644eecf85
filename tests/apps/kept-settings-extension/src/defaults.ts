export const defaults = {
  apiUrl: 'https://acme.egnyte.com/pubapi/v1',
  whoPath: process.env.WHO_PATH ?? '/userinfo',
  linksPath: '/links',
  theme: 'light',
};
