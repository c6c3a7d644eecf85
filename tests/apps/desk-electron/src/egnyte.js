const stream = require('stream');
const { promisify } = require('util');
const got = require('got');
const auth = require('./auth');

const pipeline = promisify(stream.pipeline);

const client = got.extend({
  retry: { limit: 3, statusCodes: [429, 503] },
  hooks: {
    beforeRequest: [
      (options) => {
        options.headers.authorization = `Bearer ${auth.credentials().token}`;
      },
    ],
    beforeError: [
      (error) => {
        if (error.response && error.response.statusCode === 401) {
          auth.forget();
          error.message = 'Sign in to Egnyte again';
        }
        return error;
      },
    ],
  },
});

const api = (kind, remote) => `https://${auth.credentials().domain}.egnyte.com/pubapi/v1/${kind}${encodeURI(remote)}`;

exports.list = (folder) => client.get(api('fs', folder), { searchParams: { list_content: true } }).json(); //~ GET /pubapi/v1/fs/{path} handles=specific

exports.download = (remote, target) => pipeline(client.stream(api('fs-content', remote)), target); //~ GET /pubapi/v1/fs-content/{path} handles=specific
