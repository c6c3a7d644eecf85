import axios from 'axios';
import { test } from 'node:test';

test('the sandbox answers', async () => {
  await axios.get('https://partnertest.qa-egnyte.com/pubapi/v1/userinfo', { headers: { Authorization: 'Bearer sandbox' } });
});
