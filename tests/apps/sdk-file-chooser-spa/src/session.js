import Egnyte from 'egnyte-js-sdk';

export function open(domain, onReady, onSignedOut) {
  const egnyte = Egnyte.init(`https://${domain}.egnyte.com`, {
    key: PROOFPRESS_KEY,
    scope: 'Egnyte.filesystem Egnyte.bookmark', //~ EG102
    onInvalidToken: onSignedOut,
  });
  egnyte.API.auth.requestTokenReload(() => onReady(egnyte), onSignedOut); //~ EG202; EG205
}
