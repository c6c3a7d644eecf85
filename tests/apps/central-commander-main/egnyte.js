export class EgnyteError extends Error {
  constructor(status) {
    super(`Egnyte answered ${status}`);
    this.status = status;
  }
}

export async function links(token) {
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`, { //~ GET /pubapi/v1/links handles=specific
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!res.ok) throw new EgnyteError(res.status); //~ EG403
  return res.json();
}
