import { token } from './sign-in';

export function direct() {
  localStorage.setItem('shapes.a', token()!); //~ EG301
  window.localStorage['shapes.b'] = token(); //~ EG301
  globalThis.localStorage.shapesC = token(); //~ EG301
  const storage = window.localStorage;
  storage.setItem('shapes.d', `Bearer ${token()}`); //~ EG301
  const session = { domain: 'acme', auth: { token: token() } };
  localStorage.setItem('shapes.e', JSON.stringify(session)); //~ EG301
  localStorage.setItem('shapes.f', btoa(token()!)); //~ EG301
}
