import Vue from 'vue'
import axios from 'axios'
import Hulls from './Hulls.vue'

const files = axios.create({ baseURL: 'https://hulldesk.egnyte.com/pubapi/v1', headers: { Authorization: `Bearer ${document.body.dataset.bearer}` } })
files.interceptors.response.use((answer) => answer, (refused) => {
  if (refused.response.status === 401) location.assign('/connect')
  return Promise.reject(refused)
})

Vue.prototype.$files = files
Vue.prototype.$desk = axios.create({ baseURL: '/api' })
Vue.prototype.$title = 'Hulls'

new Vue({ render: (draw) => draw(Hulls) }).$mount('#app')
