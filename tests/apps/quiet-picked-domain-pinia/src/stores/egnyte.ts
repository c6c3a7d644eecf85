import { defineStore } from "pinia";

interface State {
  domain: string;
  folder: string;
  theme: "light" | "dark";
  token: string | null;
}

export const useEgnyte = defineStore("egnyte", {
  state: (): State => ({ domain: "", folder: "/Shared", theme: "light", token: null }),
  actions: {
    async connect(domain: string, code: string, verifier: string) {
      const form = new URLSearchParams({
        client_id: import.meta.env.VITE_EGNYTE_KEY,
        redirect_uri: "https://albums.example.com/connected",
        code,
        code_verifier: verifier,
        grant_type: "authorization_code",
      });
      const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, { method: "POST", body: form });
      this.domain = domain;
      this.token = (await answer.json()).access_token;
    },
    async albums() {
      const answer = await fetch(`https://${this.domain}.egnyte.com/pubapi/v1/fs${this.folder}`, { //~ GET /pubapi/v1/fs/{path}
        headers: { Authorization: `Bearer ${this.token}` },
      });
      return (await answer.json()).folders;
    },
  },
  // The token lives as long as the page; only what the user would otherwise type again is kept.
  persist: { storage: localStorage, pick: ["domain", "folder", "theme"] },
});
