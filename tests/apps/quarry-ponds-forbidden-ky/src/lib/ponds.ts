import ky, { HTTPError } from 'ky';

export class NoPermission extends Error {}
export class SignedOut extends Error {}

const session = await fetch('/session').then((r) => r.json());

const api = ky.create({ //~ EG403
  prefixUrl: `https://${session.domain}.egnyte.com/pubapi`,
  retry: 0,
  hooks: {
    beforeRequest: [(request) => request.headers.set('Authorization', `Bearer ${session.token}`)],
    afterResponse: [
      (_request, _options, response) => {
        switch (response.status) {
          case 401:
            throw new SignedOut();
          case 403:
            throw new NoPermission('Ask the pond keeper for access');
          default:
            return response;
        }
      },
    ],
  },
});

const weather = ky.create({
  prefixUrl: 'https://weather.example/v3',
  retry: { limit: 3, statusCodes: [429, 503], afterStatusCodes: [429] },
});

export const rain = () => weather.get('rain').json();
export const ponds = () => api.get('v1/fs/Shared/Ponds').json(); //~ GET /pubapi/v1/fs/{path} handles=specific
export const people = () => api.get('v2/users').json(); //~ GET /pubapi/v2/users handles=specific

export function explain(error: unknown) {
  if (error instanceof SignedOut) return location.assign('/connect');
  if (error instanceof NoPermission) return alert(error.message);
  if (error instanceof HTTPError) return alert(error.response.statusText);
  throw error;
}
