import { defineStore } from 'pinia'

export const useViewStore = defineStore('view', {
  state: () => ({ folder: 'Specs', columns: ['name', 'size'] }),
  persist: true,
})
