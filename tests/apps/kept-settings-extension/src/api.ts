import browser from 'webextension-polyfill';
import { defaults } from './defaults';

// What is read holds what was kept, or else what stands in the record that it is read by.
export async function who(token: string) {
  const kept = await browser.storage.sync.get({ apiUrl: defaults.apiUrl, whoPath: defaults.whoPath });
  const answer = await fetch(`${kept.apiUrl}${kept.whoPath}`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/userinfo handles=specific
  return answer.status === 401 ? null : answer.json();
}

export function links(token: string, done: (found: unknown) => void) {
  chrome.storage.sync.get({ apiUrl: defaults.apiUrl, linksPath: '/links' }, (kept) => {
    fetch(kept.apiUrl + kept.linksPath, { headers: { Authorization: `Bearer ${token}` } }) //~ GET /pubapi/v1/links handles=specific
      .then((answer) => (answer.status === 401 ? null : answer.json()))
      .then(done);
  });
}

/** By a key alone nothing is known of it. */
export async function theme() {
  const kept = await browser.storage.local.get('theme');
  document.body.className = kept.theme;
}
