import { Linking } from 'react-native';
import qs from 'qs';

function signIn(clientId, done) {
  const sent = String(Math.random());
  Linking.addEventListener('url', back);
  function back(event) {
    const [, fragment] = event.url.match(/#(.*)/);
    const brought = qs.parse(fragment);
    if (brought.state === sent) done(brought.access_token); //~ EG210
  }
  const asked = qs.stringify({ client_id: clientId, response_type: 'token', scope: 'Egnyte.link', state: sent, redirect_uri: 'https://ferry.example/back' });
  Linking.openURL(`https://ferries.egnyte.com/puboauth/token?${asked}`); //~ EG202
}

function shares(token) {
  return fetch('https://ferries.egnyte.com/pubapi/v1/links', { headers: { Authorization: `Bearer ${token}` } }).then((answer) => { //~ GET /pubapi/v1/links handles=specific
    if (answer.status === 401) signIn('ferry', shares);
    return answer.json();
  });
}

// Where a link leads within the app is nothing that came back from signing in.
Linking.addEventListener('url', (event) => show(event.url.split('/quay=')[1], qs.parse(event.url.split('?')[1]).pier));
signIn('ferry', shares);
