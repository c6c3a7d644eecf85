import { router } from 'expo-router';
import * as SecureStore from 'expo-secure-store';
import { useEffect, useState } from 'react';
import { Text } from 'react-native';

export default function Labels() {
  const [names, setNames] = useState<string[]>([]);

  useEffect(() => {
    (async () => {
      const token = await SecureStore.getItemAsync('egnyte');
      const res = await fetch(`https://${process.env.EXPO_PUBLIC_EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Labels`, { //~ GET /pubapi/v1/fs/{path} handles=specific
        headers: { Authorization: `Bearer ${token}` },
      });
      if (res.status === 401) return router.replace('/sign-in');
      setNames((await res.json()).files.map((f: { name: string }) => f.name));
    })();
  }, []);

  return <Text>{names.join('\n')}</Text>;
}
