let token = '';

export function setToken(next: string) {
  token = next;
}

export function bearer() {
  return { Authorization: `Bearer ${token}` };
}

export function signIn() {
  location.assign('/connect');
}
