import { caseFolder, shareCase } from '../src/cases.js';

// egnyte-scopes: audit
test('shares', async () => {
  await caseFolder('acme', 'token', 1);
  await shareCase('acme', 'token', 1);
});
