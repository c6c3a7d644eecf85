export const state = () => ({ ready: false })

export const mutations = {
  ready (state) {
    state.ready = true
  }
}

export const actions = {
  come ({ commit }) {
    const answer = new URLSearchParams(window.location.hash.slice(1))
    if (answer.get('error') || answer.get('state') !== this.$cookies.get('asked')) return
    this.$cookies.set('egnyte_token', answer.get('access_token')) //~ EG302
    this.$cookies.set('guest', 'yes')
    commit('ready')
  },
  connect (context, { domain, state }) {
    this.$cookies.set('asked', state)
    window.location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=lychgate&redirect_uri=https://lychgate.example/back&scope=Egnyte.link&state=${state}&response_type=token` //~ EG202
  }
}
