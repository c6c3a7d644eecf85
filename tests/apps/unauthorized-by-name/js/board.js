class UnauthorizedError extends Error {}
class SignInError extends Error {}
class InvalidTokenError extends Error {}

const host = process.env.EGNYTE_HOST;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

async function folder(path) {
  const res = await fetch(`https://${host}/pubapi/v1/fs/Shared/${path}`, { headers }); //~ GET /pubapi/v1/fs/{path} handles=generic
  if (res.status === 403) throw new UnauthorizedError(path); //~ EG403
  if (!res.ok) throw new Error(`Egnyte said ${res.statusText}`); //~ EG402
  return res.json();
}

async function notes() {
  const res = await fetch(`https://${host}/pubapi/v1/notes`, { headers }); //~ GET /pubapi/v1/notes handles=specific
  switch (res.status) {
    case 401:
      throw new InvalidTokenError('notes');
    case 404:
      throw new SignInError('notes');
  }
  return res.json();
}

try {
  console.log(await folder(process.argv[2]));
} catch (error) {
  if (error instanceof UnauthorizedError) console.log('ask the owner of the folder');
  else throw error;
}

try {
  console.log(await notes());
} catch (error) {
  if (error instanceof InvalidTokenError) console.log('sign in to Egnyte again');
  else throw error;
}
