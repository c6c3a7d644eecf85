import ky, { HTTPError, type KyInstance } from 'ky';
import type { TokenSource } from './tokens.js';

export function connect(domain: string, tokens: TokenSource): KyInstance {
  return ky.create({
    prefixUrl: `https://${domain}.egnyte.com/pubapi`,
    retry: { limit: 4, methods: ['get', 'post'], statusCodes: [403, 429, 503], afterStatusCodes: [403, 429, 503] },
    hooks: {
      beforeRequest: [
        async (request) => {
          if (!request.headers.has('Authorization')) {
            request.headers.set('Authorization', `Bearer ${await tokens.current()}`);
          }
        },
      ],
      afterResponse: [
        async (request, _options, response) => {
          if (response.status !== 401) return response;
          const fresh = await tokens.renew();
          const again = new Request(request, { headers: new Headers(request.headers) });
          again.headers.set('Authorization', `Bearer ${fresh}`);
          return ky(again);
        },
      ],
      beforeError: [
        (error: HTTPError) => {
          if (error.response.status === 401) error.name = 'SignInAgain';
          return error;
        },
      ],
    },
  });
}
