export class ApiError extends Error {
  code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

async function ask(domain: string, token: string, url: string, method = 'GET') {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1${url}`, { method, headers: { Authorization: `Bearer ${token}` } });
  if (res.status < 200 || res.status > 399) {
    throw new ApiError(await res.text(), res.status);
  }
  return res.json();
}

export const links = (domain: string, token: string) => ask(domain, token, '/links'); //~ GET /pubapi/v1/links handles=specific
