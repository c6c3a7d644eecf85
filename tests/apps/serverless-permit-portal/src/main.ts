import { createApp } from 'vue';
import { createPinia } from 'pinia';
import persisted from 'pinia-plugin-persistedstate';
import App from './App.vue';

createApp(App).use(createPinia().use(persisted)).mount('#app');
