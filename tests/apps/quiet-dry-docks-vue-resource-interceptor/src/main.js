import Vue from 'vue'
import './http'
import router from './router'

new Vue({ router, render: (h) => h('router-view') }).$mount('#app')
