import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Look {
  theme: 'light' | 'dark';
  /** A colour token of the design system, as `surface-2`. */
  token: string;
  columns: number;
  paint(token: string): void;
}

/** How a board looks on this screen. */
export const useLook = create<Look>()(
  persist(
    (set) => ({
      theme: 'dark',
      token: 'surface-2',
      columns: 3,
      paint: (token) => set({ token }),
    }),
    { name: 'signage.look' },
  ),
);
