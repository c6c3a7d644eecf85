import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { fromFragment } from './token';

export const useConnection = defineStore( //~ EG301
  'connection',
  () => {
    const token = ref('');
    const connected = computed(() => token.value !== '');
    function connect() {
      token.value = fromFragment();
    }
    return { token, connected, connect };
  },
  { persist: true },
);

export const useMemory = defineStore('memory', () => {
  const token = ref('');
  const connect = () => { token.value = fromFragment(); };
  return { token, connect };
});

export const usePicked = defineStore('picked', {
  state: () => ({ token: '', domain: '' }),
  actions: {
    connect(domain: string) {
      this.token = fromFragment();
      this.domain = domain;
    },
  },
  persist: { pick: ['domain'] },
});

export const useTab = defineStore('tab', { //~ EG302
  state: () => ({ token: '' }),
  actions: {
    connect() {
      this.$patch({ token: fromFragment() });
    },
  },
  persist: { storage: sessionStorage },
});
