const get = (domain, token, path) => fetch(`https://${domain}.egnyte.com/pubapi/${path}`, { headers: { Authorization: `Bearer ${token}` } });

export const groups = (domain, token) => get(domain, token, 'v2/groups'); //~ GET /pubapi/v2/groups handles=specific
export const comments = (domain, token) => get(domain, token, 'v1/notes'); //~ GET /pubapi/v1/notes handles=specific
