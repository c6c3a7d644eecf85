import got from 'got';
import { forgetToken, readToken } from './tokens.js';

export const client = got.extend({
  prefixUrl: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`,
  responseType: 'json',
  hooks: {
    beforeRequest: [
      async (options) => {
        options.headers.authorization = `Bearer ${await readToken()}`;
      },
    ],
    beforeError: [
      async (error) => {
        if (error.response?.statusCode === 401) {
          await forgetToken();
        }
        return error;
      },
    ],
  },
});
