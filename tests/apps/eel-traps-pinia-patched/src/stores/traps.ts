import { defineStore } from 'pinia';
import { ref } from 'vue';

export const useWarden = defineStore('warden', { //~ EG301
  state: () => ({ token: '', river: '' }),
  persist: true,
});

export const useKeeper = defineStore('keeper', () => { //~ EG301
  const token = ref('');
  return { token };
}, { persist: true });

export const usePassing = defineStore('passing', {
  state: () => ({ token: '', folder: 'Shared/Traps' }),
});

export const useView = defineStore('view', {
  state: () => ({ folder: 'Shared/Traps' }),
  persist: true,
});
