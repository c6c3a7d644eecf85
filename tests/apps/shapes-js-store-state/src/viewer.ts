import { create } from 'zustand';

type Viewer = { ready: boolean; token: string; open: (token: string) => void };

export const useViewer = create<Viewer>((set) => ({
  ready: false,
  token: '',
  open: (token) => set({ ready: true, token }),
}));
