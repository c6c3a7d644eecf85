export const shelves = (token) =>
  fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Shelves`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
