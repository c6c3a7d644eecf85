import { createApp } from 'vue';
import { createPinia } from 'pinia';
import { createRouter, createWebHistory } from 'vue-router';
import { useEgnyte } from './stores/egnyte';

const Connected = {
  setup() {
    const egnyte = useEgnyte();
    egnyte.accept(window.location.hash);
    return () => 'connected';
  },
};
const Saved = {
  async setup() {
    const paths = await (await fetch('/api/saved')).json();
    return () => paths.join(', ');
  },
};

const router = createRouter({ history: createWebHistory(), routes: [{ path: '/connected', component: Connected }, { path: '/', component: Saved }] });
createApp({ template: '<Suspense><router-view /></Suspense>' }).use(createPinia()).use(router).mount('#app');
