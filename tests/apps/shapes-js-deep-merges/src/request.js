import $ from 'jquery';
import { merge } from 'lodash';
import { settings } from './settings';

export function ask(options) {
  const defaults = { type: 'GET', dataType: 'json', data: {} };
  const own = settings();
  if (own) {
    defaults.data = { count: own.pageSize };
  }
  const request = $.extend(true, defaults, { headers: { Authorization: `Bearer ${own.token}` } }, options);
  if (request.data.count) {
    return $.ajax(`https://${own.domain}.egnyte.com/pubapi/v1${options.url}`, {
      ...request,
      error: (xhr) => (xhr.status === 401 ? own.signIn() : own.showProblem(xhr.status, xhr.getResponseHeader('Retry-After'))),
    });
  }
  return null;
}

export async function send(path, options) {
  const own = settings();
  const request = merge({ method: 'GET', headers: { Authorization: `Bearer ${own.token}` } }, options);
  const answer = await fetch(`https://${own.domain}.egnyte.com/pubapi/v1${path}`, request);
  if (answer.status === 401) own.signIn();
  return answer;
}
