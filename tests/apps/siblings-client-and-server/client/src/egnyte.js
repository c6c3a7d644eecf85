export const connect = (domain) => {
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?response_type=token&client_id=snagging&redirect_uri=https://snagging.example/&scope=Egnyte.filesystem&state=${crypto.randomUUID()}`; //~ EG201
};

export const photos = (domain, token) =>
  fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Snags`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
