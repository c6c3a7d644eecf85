import { Elysia } from 'elysia';
import { signs } from './egnyte';
import { Refused, posts, tile } from './vendors';

new Elysia()
  .onError(({ error, set }) => {
    if (!(error instanceof Refused)) return;
    set.status = 503;
    if (error.status === 401) return `The operator has to sign in to ${error.vendor} again.`;
    if (error.status === 429) return 'Too much at once, try again in a minute.';
  })
  .get('/signs', ({ query }) => signs(query.after))
  .get('/tiles/:place', ({ params }) => tile(params.place))
  .get('/posts', () => posts())
  .listen(8080);
