import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { immer } from 'zustand/middleware/immer';
import { fromFragment } from './token';

interface Session {
  token?: string;
  domain?: string;
  connect: (domain: string) => void;
}

export const useSession = create<Session>()(
  persist( //~ EG301
    immer((set) => ({
      connect: (domain) =>
        set((state) => {
          state.token = fromFragment();
          state.domain = domain;
        }),
    })),
    { name: 'session' },
  ),
);

export const useTabSession = create<Session>()(
  persist( //~ EG302
    (set) => ({ connect: (domain) => set({ token: fromFragment(), domain }) }),
    { name: 'session', storage: createJSONStorage(() => window.sessionStorage) },
  ),
);

export const useDomain = create<Session>()(
  persist((set) => ({ connect: (domain) => set({ token: fromFragment(), domain }) }), {
    name: 'domain',
    partialize: ({ domain }) => ({ domain }),
  }),
);
