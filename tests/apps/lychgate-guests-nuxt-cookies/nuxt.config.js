export default { ssr: false, modules: ['@nuxtjs/axios', 'cookie-universal-nuxt'] }
