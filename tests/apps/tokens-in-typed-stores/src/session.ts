import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Session {
  token: string | null;
  signedIn: (token: string) => void;
}

export const useSession = create<Session>()(
  persist( //~ EG301
    (set) => ({
      token: null,
      signedIn: (token) => set({ token }),
    }),
    { name: 'survey-session' },
  ),
);

interface View {
  token: string | null;
  dark: boolean;
  signedIn: (token: string) => void;
}

/** Of this one only the colours are kept. */
export const useView = create<View>()(
  persist(
    (set) => ({
      token: null,
      dark: false,
      signedIn: (token) => set({ token }),
    }),
    { name: 'survey-view', partialize: (state) => ({ dark: state.dark }) },
  ),
);
