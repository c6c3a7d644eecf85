export default defineNuxtConfig({
  runtimeConfig: {
    egnyteClientId: '',
    egnyteClientSecret: '',
    egnyteRedirectUri: '',
  },
})
