export const environment = {
  production: true,
  apiUrl: 'https://api.creamery.example',
  egnyteUrl: 'https://creamery.qa-egnyte.com', //~ EG503
};
