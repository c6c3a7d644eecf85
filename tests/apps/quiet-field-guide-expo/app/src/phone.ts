import * as SecureStore from 'expo-secure-store';

/** What the keychain of the phone keeps. */
export const phone = {
  id: () => SecureStore.getItemAsync('phone'),
  domain: () => SecureStore.getItemAsync('domain'),
  token: () => SecureStore.getItemAsync('egnyte_token'),
  async remember(domain: string, token: string) {
    await SecureStore.setItemAsync('domain', domain);
    await SecureStore.setItemAsync('egnyte_token', token);
  },
  async forget() {
    await SecureStore.deleteItemAsync('egnyte_token');
  },
};
