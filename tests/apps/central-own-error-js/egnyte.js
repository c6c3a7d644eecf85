export class EgnyteError extends Error {
  constructor(answer) {
    super(answer.statusText);
    this.status = answer.status;
  }

  get needsSignIn() {
    return this.status === 401;
  }
}

export async function egnyte(path, token) {
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new EgnyteError(answer);
  return answer.json();
}
