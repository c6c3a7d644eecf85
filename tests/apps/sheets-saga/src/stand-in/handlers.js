import { http, HttpResponse } from 'msw';

/** What answers in Egnyte's place while somebody works on the pages: nothing is asked here. */
export const handlers = [
  http.get('https://stand-in.egnyte.com/pubapi/v1/links', () => HttpResponse.json({ ids: ['a1'] })),
  http.delete('https://stand-in.egnyte.com/pubapi/v1/links/:id', () => new HttpResponse(null, { status: 200 })),
];
