import Vue from 'vue'
import VueResource from 'vue-resource'
import router from './router'
import bus from './bus'

Vue.use(VueResource)

Vue.http.interceptors.push((request, next) => {
  request.headers.set('Authorization', 'Bearer ' + bus.token)
  next((response) => {
    if (response.status === 401) {
      bus.token = null
      router.push({ name: 'connect', query: { next: router.currentRoute.fullPath } })
    } else if (response.status === 429 || response.headers.get('X-Mashery-Error-Code')) {
      bus.$emit('busy', Number(response.headers.get('Retry-After')) || 10)
    }
  })
})
