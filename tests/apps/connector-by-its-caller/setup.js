#!/usr/bin/env node
const HUB = 'https://api.openconnectors.eu10.ext.hana.ondemand.com/elements/api-v2';

async function post(path, description) {
  const answer = await fetch(HUB + path, {
    method: 'POST',
    headers: { Authorization: process.env.HUB_AUTHORIZATION, 'Content-Type': 'application/json' },
    body: JSON.stringify(description),
  });
  if (!answer.ok) throw new Error(`the hub says ${answer.status}`);
  return answer.json();
}

const callback = 'https://hub.example.com/back';
const [, , kind, code] = process.argv;

if (kind === 'egnyte') {
  await post('/instances', { //~ EG213
    element: { key: 'egnyte' },
    providerData: { code },
    configuration: { 'oauth.callback.url': callback, 'oauth.api.key': process.env.EG_KEY, 'oauth.api.secret': process.env.EG_SECRET },
    name: 'documents',
  });
} else if (kind === 'whole') {
  await post('/instances', {
    element: { key: 'egnyte' },
    providerData: { code },
    configuration: { 'oauth.callback.url': callback, 'oauth.api.key': process.env.EG_KEY, 'oauth.api.secret': process.env.EG_SECRET, subdomain: process.argv[4] },
    name: 'documents',
  });
} else {
  await post('/instances', { element: { key: 'zendesk' }, configuration: { 'oauth.callback.url': 'http://localhost:8800' }, name: 'desk' });
}
