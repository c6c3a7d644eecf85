import { defineStore } from 'pinia';
import { router } from '../router';

export const useHouses = defineStore('houses', {
  state: () => ({ houses: [] as { name: string }[] }),
  actions: {
    async load(year: number) {
      const answer = await fetch(`/api/houses/${year}`);
      if (answer.status === 401) return router.push({ name: 'connect' });
      if (!answer.ok) throw new Error(await answer.text());
      this.houses = (await answer.json()).files;
    },
  },
});
