import AsyncStorage from '@react-native-async-storage/async-storage';
import * as Linking from 'expo-linking';
import { useEffect, useState } from 'react';
import { Button, FlatList, Text, View } from 'react-native';
import { guides, type Guide, SignInAgain } from './src/guides';
import { phone } from './src/phone';

const SERVER = 'https://guide.birders.example';

export default function App() {
  const [list, setList] = useState<Guide[]>([]);
  const [tour, setTour] = useState<string | null>(null);

  useEffect(() => {
    void AsyncStorage.getItem('tour-token').then(setTour);
    void show();
  }, []);

  async function show() {
    try {
      setList(await guides('Waders'));
    } catch (error) {
      if (!(error instanceof SignInAgain)) throw error;
      await phone.forget();
      await Linking.openURL(`${SERVER}/connect`);
    }
  }

  async function signOut() {
    await fetch(`${SERVER}/disconnect`, { method: 'POST', headers: { 'X-Phone': (await phone.id()) ?? '' } });
    await phone.forget();
    await AsyncStorage.multiRemove(['tour-token', 'egnyte_token']);
  }

  return (
    <View>
      {tour === null && <Button title="Tour" onPress={() => void AsyncStorage.setItem('tour-token', 'seen')} />}
      <FlatList data={list} renderItem={({ item }) => <Text>{item.name}</Text>} keyExtractor={(item) => item.entry_id} />
      <Button title="Sign out" onPress={() => void signOut()} />
    </View>
  );
}
