const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

/** Whatever the front end asks for: the tool can only say that it cannot say. */
export function forward(version: string, rest: string, token: string): Promise<Response> {
  return fetch(`${host}/pubapi/${version}/${rest}`, { headers: { Authorization: `Bearer ${token}` } }); //~ EG902
}

/** Pages of the link list: the offset of the next page is in Redis, and the config says which endpoint it is. */
export function fetchPage(next: string, token: string): Promise<Response> {
  return fetch(`${host}/pubapi/${next}`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/links handles=specific
}
