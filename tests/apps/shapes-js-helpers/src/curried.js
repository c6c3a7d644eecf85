export const api = (domain, token) => (method) => async (path) =>
  fetch(`https://${domain}.egnyte.com/pubapi/v1/${path}`, { method, headers: { Authorization: `Bearer ${token}` } });

const acme = api('acme', process.env.EGNYTE_TOKEN);
const read = acme('GET');
const remove = acme('DELETE');

export const note = (id) => read(`notes/${id}`); //~ GET /pubapi/v1/notes/{note_id}
export const removeNote = (id) => remove(`notes/${id}`); //~ DELETE /pubapi/v1/notes/{note_id}
