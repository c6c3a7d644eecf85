let current = null;

export async function readToken() {
  current ??= process.env.EGNYTE_TOKEN;
  return current;
}

export async function forgetToken() {
  current = null;
}
