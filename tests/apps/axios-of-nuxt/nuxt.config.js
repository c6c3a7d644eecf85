export default { ssr: false, modules: ['@nuxtjs/axios'], plugins: ['~/plugins/axios'] }
