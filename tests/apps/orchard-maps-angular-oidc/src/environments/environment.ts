export const environment = {
  production: false,
  egnyteUrl: 'https://orchard.egnyte.com',
  clientId: 'z8m2kq4w7r',
};
