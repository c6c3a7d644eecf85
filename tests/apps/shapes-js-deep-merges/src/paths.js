import get from 'lodash/get';
import merge from 'lodash/merge';
import { settings } from './settings';

const REQUESTS = { links: { path: '/pubapi/v1/links' } };

export async function make(path) {
  const own = settings();
  const request = merge({ method: 'POST' }, { headers: { Authorization: `Bearer ${own.token}` }, body: JSON.stringify({ path }) });
  const answer = await fetch(`https://${own.domain}.egnyte.com${get(REQUESTS, 'links.path')}`, request); //~ POST /pubapi/v1/links
  if (answer.status === 401) own.signIn();
  return answer;
}
