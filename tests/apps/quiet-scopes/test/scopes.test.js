import assert from 'node:assert';
import { test } from 'node:test';

test('no scope of version 1 is left', async () => {
  const url = 'https://acme.egnyte.com/puboauth/token?response_type=token&scope=Egnyte.audit,Egnyte.audit';
  await fetch('https://acme.egnyte.com/pubapi/v2/groups');
  assert.ok(!url.includes('Egnyte.user'));
});
