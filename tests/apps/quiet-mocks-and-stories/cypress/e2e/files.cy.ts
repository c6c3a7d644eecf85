it('lists', () => {
  window.localStorage.setItem('egnyteToken', 'u3zb8cyksp47hn5gxtd2wq6r');
  cy.intercept('GET', 'https://acme.egnyte.com/pubapi/v1/fs/**', { fixture: 'fs.json' });
});
