const root = `https://${window.company}.egnyte.com/pubapi/v1`;

class Refusal extends Error {}

const settle = async (response) => {
  if (response.ok) return { sheets: await response.json() };
  const refusal = new Refusal('refused');
  refusal.code = response.status;
  return { refusal };
};

export const readSheets = (bearer) =>
  fetch(`${root}/links`, { headers: { Authorization: `Bearer ${bearer}` } }).then(settle); //~ GET /pubapi/v1/links handles=specific

export const dropSheet = (bearer, id) =>
  fetch(`${root}/links/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${bearer}` } }).then(settle); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
