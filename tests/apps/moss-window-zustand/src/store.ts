import { create } from "zustand";
import { persist } from "zustand/middleware";

interface Session {
  token: string | null;
  setToken: (token: string) => void;
}

export const useSession = create<Session>()(
  persist( //~ EG301
    (set) => ({
      token: null,
      setToken: (token) => set({ token }),
    }),
    { name: "session" },
  ),
);
