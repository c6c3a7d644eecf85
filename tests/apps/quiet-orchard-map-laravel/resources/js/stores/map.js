import { useLocalStorage } from '@vueuse/core';
import { defineStore } from 'pinia';

/** The map that somebody looked at last. Its token is Mapbox's public one, made to be in pages. */
export const useMap = defineStore('map', {
  state: () => ({
    token: document.querySelector('meta[name=mapbox-token]').content,
    zoom: useLocalStorage('map.zoom', 12),
    layers: useLocalStorage('map.layers', ['trees', 'paths']),
  }),
  actions: {
    async tiles(x, y) {
      const answer = await fetch(`https://api.mapbox.com/v4/mapbox.satellite/${this.zoom}/${x}/${y}.png?access_token=${this.token}`);
      return answer.blob();
    },
  },
  persist: { paths: ['token', 'zoom'], storage: localStorage },
});
