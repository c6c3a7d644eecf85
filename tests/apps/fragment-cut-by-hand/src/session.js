const PATTERN = /#access_token=(.*?)&token_type=(.*?)$/;

export function open(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('sent', state);
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=${process.env.REACT_APP_KEY}&response_type=token&scope=Egnyte.filesystem&state=${state}&redirect_uri=${encodeURIComponent(window.location.origin + '/back')}`; //~ EG202
}

// Cut at signs of the address; only the name it is kept under says what it is.
export function keepLast() {
  const token = window.location.hash.split('=')[1];
  localStorage.setItem('token', token); //~ EG301:warning
}

export function keepAll() {
  const found = window.location.hash.match(PATTERN); //~ EG206; EG210
  localStorage.setItem('session', found[1]); //~ EG301
  localStorage.setItem('tokenType', found[2]);
}

export function keepView() {
  localStorage.setItem('view', window.location.hash.split('#')[1]);
}
