exports.list = (domain, token) =>
  fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
