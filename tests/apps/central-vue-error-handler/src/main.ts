import { createApp } from 'vue';
import App from './App.vue';
import { signIn } from './session';

const app = createApp(App);
app.config.errorHandler = (err: any) => {
  if (err.response?.status === 401) {
    signIn();
    return;
  }
  console.error(err);
};
app.mount('#app');
