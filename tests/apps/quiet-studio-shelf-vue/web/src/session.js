import { defineStore } from "pinia";
import { ref } from "vue";

// `token` is the studio's own JWT. Egnyte is reached through the studio's API, whose token never comes here.
export const useSession = defineStore("session", () => {
  const token = ref(sessionStorage.getItem("studio-token"));
  const shelf = ref([]);

  async function loadShelf() {
    const answer = await fetch("/api/egnyte/shelf", { headers: { Authorization: `Bearer ${token.value}` } });
    shelf.value = (await answer.json()).files;
    sessionStorage.setItem("egnyte-shelf-open", "yes");
  }

  function logout() {
    token.value = null;
    shelf.value = [];
    sessionStorage.removeItem("studio-token");
    sessionStorage.removeItem("egnyte-shelf-open");
  }

  return { token, shelf, loadShelf, logout };
});
