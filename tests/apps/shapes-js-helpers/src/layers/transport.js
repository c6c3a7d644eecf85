import https from 'node:https';

export function send(method, url, body) {
  return new Promise((resolve, reject) => {
    const outgoing = https.request(url, { method }, (incoming) => {
      let text = '';
      incoming.on('data', (chunk) => (text += chunk));
      incoming.on('end', () => resolve(text));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
