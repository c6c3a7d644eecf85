import { createPinia } from 'pinia';
import persisted from 'pinia-plugin-persistedstate';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).use(createPinia().use(persisted)).mount('#app');
