export const domains = (reseller, token) =>
  fetch(`https://${reseller}.egnyte.com/pubapi/v1/msp/domains`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/msp/domains handles=specific
