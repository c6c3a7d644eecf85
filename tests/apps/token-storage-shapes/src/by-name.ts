/** The value comes from a place nobody can see here; its name says what it is, and the app has no other tokens. */
export function fromOpener() {
  window.addEventListener('message', ({ data }) => {
    localStorage.setItem('egnyte_access_token', data.value); //~ EG301:warning
  });
}
