import { useQuery } from '@tanstack/react-query';
import { Button, FlatList, Text } from 'react-native';
import { useAccount } from '../src/account';
import { getJson } from '../src/api';
import { useEgnyteLogin } from '../src/useEgnyteLogin';

type Folder = { files?: { entry_id: string; name: string }[] };

export default function Checklists() {
  const token = useAccount((s) => s.token);
  const { ready, denied, login } = useEgnyteLogin('ambercroft'); //~ EG501:note
  const { data } = useQuery({
    queryKey: ['checklists'],
    queryFn: () => getJson<Folder>('/fs/Shared/Checklists'), //~ GET /pubapi/v1/fs/{path} handles=specific
    enabled: !!token,
  });

  if (!token) {
    return (
      <>
        {denied && <Text>Egnyte did not grant access.</Text>}
        <Button title="Sign in" disabled={!ready} onPress={login} />
      </>
    );
  }
  return <FlatList data={data?.files} keyExtractor={(f) => f.entry_id} renderItem={({ item }) => <Text>{item.name}</Text>} />;
}
