export default {
  ssr: false,
  modules: ['@nuxtjs/axios'],
  plugins: ['~/plugins/axios', '~/plugins/repository'],
  // What `$axios` is set up with.
  axios: {
    baseURL: 'https://quarryorders.egnyte.com/pubapi/v1' //~ EG501
  }
}
