import Vue from 'vue'

export default new Vue({ data: { token: null, domain: '' } })
