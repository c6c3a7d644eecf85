// Runs in the form where an administrator enters the account; the platform exchanges the code.
class AccountHook {
  constructor(globalConfig, serviceName, state, mode, util) {
    this.util = util;
  }

  onChange(field, value, entered) {
    const nonce = crypto.randomUUID();
    sessionStorage.setItem('sign-in', nonce);
    this.util.setState((before) => {
      const data = { ...before.data };
      data.client_id.markdownMessage = {
        text: 'Sign in',
        link: `https://${entered.data.domain.value}/puboauth/token?client_id=${entered.data.client_id.value}&response_type=code&scope=Egnyte.audit&redirect_uri=https://forms.dunlin.example/back&state=${nonce}`,
        markdownType: 'link',
      };
      return { data };
    });
  }

  onRender() {
    this.util.setState((before) => {
      const data = { ...before.data };
      data.client_id.markdownMessage = {
        text: 'Sign in',
        link: 'https:///puboauth/token?client_id=&response_type=code&scope=Egnyte.audit&redirect_uri=https://forms.dunlin.example/back',
        markdownType: 'link',
      };
      return { data };
    });
  }
}

export default AccountHook;
