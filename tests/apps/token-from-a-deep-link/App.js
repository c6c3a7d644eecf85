import qs from 'qs';
import { Linking } from 'react-native';

export function connect(domain, key, done) {
  const state = Math.random().toString(36);
  const heard = Linking.addEventListener('url', ({ url }) => {
    heard.remove();
    const [, fragment] = url.match(/#(.*)/);
    const back = qs.parse(fragment);
    if (back.error || back.state !== state) return done(null);
    console.log('connected with', back.access_token); //~ EG305
    console.log('granted', back.scope);
    done(back.access_token);
  });
  Linking.openURL(`https://${domain}.egnyte.com/puboauth/token?${qs.stringify({ client_id: key, response_type: 'token', scope: 'Egnyte.filesystem', state, redirect_uri: 'https://field.example.net/back' })}`); //~ EG202
}
