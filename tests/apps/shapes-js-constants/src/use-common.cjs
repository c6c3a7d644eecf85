const axios = require('axios');
const { NOTES, EVENTS } = require('./legacy/paths.cjs');
const { HOST: host } = require('./api/base');

module.exports = async () => {
  await axios.post(NOTES, { path: '/Shared', body: 'hello' }); //~ POST /pubapi/v1/notes
  await axios.get(`${EVENTS}/cursor`); //~ GET /pubapi/v1/events/cursor
  await axios.get(host + '/pubapi/v1/perms/user/ada'); //~ GET /pubapi/v1/perms/user/{username}
};
