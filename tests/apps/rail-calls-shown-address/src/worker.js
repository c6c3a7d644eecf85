import { links } from './egnyte.js';
import { connect } from './sign-in.js';

chrome.action.onClicked.addListener(async () => {
  const { domain } = await chrome.storage.sync.get('domain');
  const token = await connect(domain);
  if (token) chrome.storage.local.set({ links: await links(domain, token) });
});
