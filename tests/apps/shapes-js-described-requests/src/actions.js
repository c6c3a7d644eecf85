const domain = process.env.EGNYTE_DOMAIN;

/** Requests as data: the queue sends them. */
const listFolder = (path) => ({ method: 'GET', url: `https://${domain}.egnyte.com/pubapi/v1/fs/${path}` });
const addLink = (path) => ({ method: 'POST', url: `https://${domain}.egnyte.com/pubapi/v1/links`, body: { path } });
const neverSent = () => ({ method: 'GET', url: `https://${domain}.egnyte.com/pubapi/v2/users` });

module.exports = { listFolder, addLink, neverSent };
