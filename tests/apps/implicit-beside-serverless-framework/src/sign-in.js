export function signIn(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('parcel.state', state);
  window.location.href =
    `https://${domain}.egnyte.com/puboauth/token?client_id=p3n8w5kz7q&redirect_uri=${encodeURIComponent('https://parcel.example.com/in')}` + //~ EG201
    `&response_type=token&scope=Egnyte.filesystem&state=${state}`;
}
