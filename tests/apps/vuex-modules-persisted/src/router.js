import Vue from 'vue'
import Router from 'vue-router'

Vue.use(Router)

export default new Router({
  mode: 'history',
  routes: [
    { path: '/login', name: 'login', component: () => import('./views/Login.vue') },
    { path: '/callback', name: 'callback', component: () => import('./views/Callback.vue') },
    { path: '/', name: 'files', component: () => import('./views/Files.vue') }
  ]
})
