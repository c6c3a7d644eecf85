const axios = require('axios');

const root = (domain) => `https://${domain}.egnyte.com/pubapi`;
const bearer = (token) => ({ headers: { Authorization: `Bearer ${token}` } });

class EgnyteError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** The status ends in a sentence: whoever catches this cannot tell why. */
async function whoami(domain, token) {
  const response = await fetch(`${root(domain)}/v1/userinfo`, bearer(token)); //~ GET /pubapi/v1/userinfo handles=generic
  if (!response.ok) { //~ EG402
    throw new Error(`Egnyte said ${response.status}`);
  }
  return response.json();
}

/** The rest of the function is for the failure. */
async function links(domain, token) {
  const response = await fetch(`${root(domain)}/v1/links`, bearer(token)); //~ GET /pubapi/v1/links handles=generic
  if (response.ok) { //~ EG402
    return response.json();
  }
  throw new Error('Could not list the links');
}

/** Whoever catches this finds the status in it. */
async function groups(domain, token) {
  const response = await fetch(`${root(domain)}/v2/groups`, bearer(token)); //~ GET /pubapi/v2/groups handles=unknown
  if (!response.ok) {
    throw new EgnyteError(`Egnyte said ${response.status}`, response.status);
  }
  return response.json();
}

/** The cause goes along. */
async function user(domain, token, id) {
  const response = await fetch(`${root(domain)}/v2/users/${id}`, bearer(token)); //~ GET /pubapi/v2/users/{user_id} handles=unknown
  if (!response.ok) {
    throw new Error('No such user', { cause: response });
  }
  return response.json();
}

/** A missing name has nothing to do with the status. */
async function folder(domain, token, path) {
  const response = await fetch(`${root(domain)}/v1/fs${path}`, bearer(token)); //~ GET /pubapi/v1/fs/{path} handles=unknown
  if (!response.ok) {
    throw new EgnyteError('Folder not listed', response.status);
  }
  const body = await response.json();
  if (!body.name) {
    throw new Error('A folder without a name');
  }
  return body;
}

/** The error of the client is replaced by a sentence. */
async function notes(domain, token) {
  try {
    const { data } = await axios.get(`${root(domain)}/v1/notes`, bearer(token)); //~ GET /pubapi/v1/notes handles=generic
    return data;
  } catch (error) { //~ EG402
    throw new Error(`Egnyte failed: ${error.message}`);
  }
}

/** The error of the client goes on. */
async function events(domain, token) {
  try {
    const { data } = await axios.get(`${root(domain)}/v1/events/cursor`, bearer(token)); //~ GET /pubapi/v1/events/cursor handles=unknown
    return data;
  } catch (error) {
    error.message = `Egnyte failed: ${error.message}`;
    throw error;
  }
}

module.exports = { EgnyteError, whoami, links, groups, user, folder, notes, events };
