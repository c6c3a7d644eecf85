import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";

interface Session {
  domain: string;
  recent: string[];
  accessToken: string | null;
  signIn: (domain: string, code: string, verifier: string) => Promise<void>;
  visited: (folder: string) => void;
  signedOut: () => void;
}

export const useSession = create<Session>()(
  persist(
    (set) => ({
      domain: "",
      recent: [],
      accessToken: null,
      signIn: async (domain, code, verifier) => {
        const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
          method: "POST",
          body: new URLSearchParams({
            client_id: import.meta.env.VITE_EGNYTE_KEY,
            redirect_uri: "https://showroom.example.com/connected",
            code,
            code_verifier: verifier,
            grant_type: "authorization_code",
          }),
        });
        const { access_token: accessToken } = await answer.json();
        set({ domain, accessToken });
      },
      visited: (folder) => set((state) => ({ recent: [folder, ...state.recent].slice(0, 8) })),
      signedOut: () => set({ accessToken: null }),
    }),
    {
      name: "egnyte-session",
      storage: createJSONStorage(() => localStorage),
      partialize: ({ domain, recent }) => ({ domain, recent }),
    },
  ),
);
