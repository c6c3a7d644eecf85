import { test } from 'node:test';

test('links', async () => {
  await fetch('https://kilns.egnyte.com/pubapi/v1/links', { headers: { Authorization: 'Bearer t5w8k3xv6dnp4s9tbc7fhr2z' } });
});
