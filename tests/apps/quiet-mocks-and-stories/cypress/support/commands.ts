Cypress.Commands.add('login', () => {
  cy.request('POST', 'https://acme.egnyte.com/puboauth/token', { grant_type: 'password' }).then((r) => localStorage.setItem('egnyteToken', r.body.access_token));
});
