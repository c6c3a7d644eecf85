import { ResponseType, makeRedirectUri, useAuthRequest } from 'expo-auth-session';
import { useEffect } from 'react';
import { useAccount } from './account';

const CLIENT_ID = 'h7p3dxw9kq2zr5mtc8vnb6yj';

export function useEgnyteLogin(domain: string) {
  const signIn = useAccount((s) => s.signIn);
  const [request, response, promptAsync] = useAuthRequest( //~ EG202
    {
      clientId: CLIENT_ID,
      scopes: ['Egnyte.filesystem'],
      responseType: ResponseType.Token,
      redirectUri: 'https://checklist.ambercroft.example/auth',
      usePKCE: false,
    },
    { authorizationEndpoint: `https://${domain}.egnyte.com/puboauth/token` },
  );

  useEffect(() => {
    if (response?.type === 'success') {
      signIn(domain, response.params.access_token);
    }
  }, [response]);

  return {
    ready: !!request,
    denied: response?.type === 'error',
    login: () => promptAsync(),
  };
}
