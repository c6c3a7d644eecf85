const api = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;

/** Nobody here calls these: what becomes of the answer is not known, what becomes of a parsed body is. */
export const answer = (token) => fetch(`${api}/links`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/links handles=unknown

export const body = (token) => fetch(`${api}/notes`, { headers: { Authorization: `Bearer ${token}` } }).then((res) => res.json()); //~ GET /pubapi/v1/notes handles=none; EG401
