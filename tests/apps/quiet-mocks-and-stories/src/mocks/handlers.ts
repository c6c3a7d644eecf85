import { http, HttpResponse } from 'msw';
export const handlers = [
  http.get('https://acme.egnyte.com/pubapi/v1/fs/*', () => HttpResponse.json({ name: 'Shared', folders: [] })),
  http.post('https://acme.egnyte.com/puboauth/token', () => HttpResponse.json({ access_token: 'u3zb8cyksp47hn5gxtd2wq6r', expires_in: -1 })),
];
