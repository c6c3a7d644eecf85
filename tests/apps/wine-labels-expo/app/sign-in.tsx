import { exchangeCodeAsync, useAuthRequest } from 'expo-auth-session';
import * as SecureStore from 'expo-secure-store';
import { useEffect } from 'react';
import { Button } from 'react-native';

const domain = process.env.EXPO_PUBLIC_EGNYTE_DOMAIN;
const discovery = {
  authorizationEndpoint: `https://${domain}.egnyte.com/puboauth/token`,
  tokenEndpoint: `https://${domain}.egnyte.com/puboauth/token`,
};
const redirectUri = 'https://labels.example.com/egnyte';

export default function SignIn() {
  const [request, response, promptAsync] = useAuthRequest(
    { clientId: process.env.EXPO_PUBLIC_EGNYTE_KEY!, scopes: ['Egnyte.filesystem'], redirectUri },
    discovery,
  );

  useEffect(() => {
    if (response?.type !== 'success') return;
    exchangeCodeAsync(
      {
        clientId: process.env.EXPO_PUBLIC_EGNYTE_KEY!,
        clientSecret: process.env.EXPO_PUBLIC_EGNYTE_SECRET!, //~ EG212
        code: response.params.code,
        redirectUri,
      },
      discovery,
    ).then((token) => SecureStore.setItemAsync('egnyte', token.accessToken));
  }, [response]);

  return <Button title="Connect to Egnyte" disabled={!request} onPress={() => promptAsync()} />;
}
