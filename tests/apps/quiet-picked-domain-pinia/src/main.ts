import { createPinia } from "pinia";
import persisted from "pinia-plugin-persistedstate";
import { createApp } from "vue";
import App from "./App.vue";

const pinia = createPinia();
pinia.use(persisted);
createApp(App).use(pinia).mount("#app");
