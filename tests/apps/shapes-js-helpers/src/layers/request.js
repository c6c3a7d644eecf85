import { send } from './transport.js';

const root = (domain) => `https://${domain}.egnyte.com/pubapi/`;

export const get = (domain, resource) => request(domain, 'GET', resource);
export const post = (domain, resource, body) => request(domain, 'POST', resource, body);

function request(domain, method, resource, body) {
  return send(method, root(domain) + resource, body && JSON.stringify(body));
}
