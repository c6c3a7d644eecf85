export default defineNuxtConfig({
  ssr: false,
  runtimeConfig: {
    // Whoever runs this fills it in: NUXT_CELLAR_HOST.
    cellarHost: '',
    public: {
      filmsAddress: process.env.FILMS_ADDRESS || 'https://films.egnyte.com/pubapi/v1', //~ EG501:note
      posterAddress: 'https://posters.example/pubapi/v1',
      bearer: process.env.FILMS_BEARER || '',
    },
  },
});
