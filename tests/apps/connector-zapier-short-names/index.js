const users = {
  key: 'users',
  noun: 'User',
  display: { label: 'List Users', description: 'Lists who is there.' },
  operation: {
    perform: (z, b) => z.request(`https://${b.authData.domain}.egnyte.com/pubapi/v2/users`).then((r) => r.data.resources), //~ GET /pubapi/v2/users
  },
};

module.exports = { version: '1.0.0', platformVersion: '15.0.0', triggers: { users } };
