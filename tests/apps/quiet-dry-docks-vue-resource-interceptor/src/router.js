import Vue from 'vue'
import VueRouter from 'vue-router'
import Docks from './Docks.vue'

Vue.use(VueRouter)

export default new VueRouter({
  mode: 'history',
  routes: [
    { path: '/', component: Docks },
    { path: '/connect', name: 'connect', beforeEnter: () => { window.location.href = '/server/connect' } }
  ]
})
