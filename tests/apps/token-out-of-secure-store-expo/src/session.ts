import * as SecureStore from 'expo-secure-store';
import AsyncStorage from '@react-native-async-storage/async-storage';

export const token = () => SecureStore.getItemAsync('egnyte.token');
export const forget = () => SecureStore.deleteItemAsync('egnyte.token');

export async function keep(domain: string, pasted: string) {
  await SecureStore.setItemAsync('egnyte.token', pasted);
  await AsyncStorage.setItem('egnyte.domain', domain);
}

export async function shareWithExtension() {
  await AsyncStorage.setItem('extension', JSON.stringify({ token: await SecureStore.getItemAsync('egnyte.token') })); //~ EG303
  await AsyncStorage.setItem('extension.pin', (await SecureStore.getItemAsync('pin')) ?? '');
  await AsyncStorage.setItem('extension.ready', String((await SecureStore.getItemAsync('egnyte.token')) !== null));
}
