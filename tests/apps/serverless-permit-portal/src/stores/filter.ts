import { defineStore } from 'pinia';

export const useFilterStore = defineStore('filter', {
  state: () => ({ site: '', onlyOpen: true }),
  persist: true,
});
