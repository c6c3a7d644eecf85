import Vue from 'vue'
import axios from 'axios'
import Shelf from './Shelf.vue'

new Vue({
  el: '#app',
  components: { Shelf },
  data: { home: 'https://kilnshelf.egnyte.com/pubapi/v1', bearer: document.body.dataset.bearer },
  methods: {
    who() {
      return axios.get(this.home + '/userinfo', { headers: { Authorization: 'Bearer ' + this.bearer } }) //~ GET /pubapi/v1/userinfo handles=unknown
    },
  },
})

// No component, whatever its parts are called.
export const prices = { data: { base: '/pubapi' }, find(name) { return this.data.base + name } }
