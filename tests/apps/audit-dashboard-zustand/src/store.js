import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const useAuth = create(
  persist( //~ EG301
    (set) => ({
      token: null,
      setToken: (token) => set({ token }),
    }),
    { name: 'ledgerlight-auth' },
  ),
);

export const usePreferences = create(
  persist((set) => ({ range: '30d', setRange: (range) => set({ range }) }), { name: 'ledgerlight-preferences' }),
);
