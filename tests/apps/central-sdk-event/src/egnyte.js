import Egnyte from 'egnyte-js-sdk';

const session = window.handoverSession;

export const egnyte = Egnyte.init(`https://${session.domain}.egnyte.com`, {
  token: session.token,
  onInvalidToken: () => {
    window.location.href = session.signInUrl;
  },
});
