import Vue from 'vue'
import store from './store'

store.dispatch('egnyte/arrive').then(() => store.dispatch('egnyte/load'))

new Vue({
  store,
  render: h => h('ul', store.state.egnyte.moulds.map(mould => h('li', mould.name)))
}).$mount('#app')
