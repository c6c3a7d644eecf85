import * as SecureStore from 'expo-secure-store';
import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

const secure: StateStorage = {
  getItem: (key) => SecureStore.getItemAsync(key),
  setItem: (key, value) => SecureStore.setItemAsync(key, value),
  removeItem: (key) => SecureStore.deleteItemAsync(key),
};

interface Account {
  domain: string | null;
  token: string | null;
  signIn(domain: string, token: string): void;
  expire(): void;
}

export const useAccount = create<Account>()(
  persist(
    (set) => ({
      domain: null,
      token: null,
      signIn: (domain, token) => set({ domain, token }),
      expire: () => set({ token: null }),
    }),
    { name: 'account', storage: createJSONStorage(() => secure) },
  ),
);
