import { create } from 'zustand';

interface Shelf {
  site: string;
  credential: string | null;
  filter: string | null;
  connect(site: string, credential: string): void;
  disconnect(): void;
  clearFilter(): void;
}

export const useShelf = create<Shelf>()((set) => ({
  site: '',
  credential: null,
  filter: null,
  connect: (site, credential) => set({ site, credential }),
  disconnect: () => set({ site: '', credential: null }), //~ EG309
  clearFilter: () => set({ filter: null }),
}));
