// The server beside this folder exchanges the code, and calls with the token.
export function connect(): void {
  const state = crypto.randomUUID();
  document.cookie = `state=${state}; Secure; SameSite=Lax`;
  location.href = `https://${import.meta.env.VITE_DOMAIN}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_ID}&redirect_uri=https://plots.example.com/api/callback&response_type=code&scope=Egnyte.audit&state=${state}`; //~ EG102
}
