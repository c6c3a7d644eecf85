// The floor-plan panel of the intranet: signs in to Egnyte and comes back to the very page it was on.
function Floorplans(settings) {
  this.settings = settings;
  this.token = null;
}

Floorplans.prototype = {
  signInAddress: function (back) {
    var url =
      'https://' + this.settings.tenant + '.egnyte.com/puboauth/token' +  //~ EG103 EG202 EG205
      '?client_id=' + this.settings.key +
      '&response_type=token' +
      '&redirect_uri=' + encodeURIComponent(back);
    return url;
  },

  signIn: function () {
    window.location.href = this.signInAddress(window.location.href);
  },

  pickUp: function () {
    var found = /access_token=([^&]+)/.exec(window.location.hash);
    if (/error=access_denied/.test(window.location.hash)) return this.say('You said no.');
    if (!found) return this.signIn();
    this.token = found[1];
    this.list();
  },

  say: function (text) {
    document.querySelector('#floorplans').textContent = text;
  },

  list: function () {
    var panel = this;
    fetch('https://' + this.settings.tenant + '.egnyte.com/pubapi/v1/fs/Shared/Floorplans', {  //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: 'Bearer ' + this.token },
    })
      .then(function (answer) {
        if (answer.status === 401) return panel.signIn();
        if (answer.status === 429) return setTimeout(function () { panel.list(); }, 1000 * answer.headers.get('Retry-After'));
        return answer.json().then(function (body) {
          panel.say(body.files.length + ' plans');
        });
      })
      .catch(function () {
        panel.say('Egnyte cannot be reached.');
      });
  },
};

new Floorplans(window.FLOORPLANS).pickUp();
