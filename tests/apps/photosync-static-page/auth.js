var CLIENT_ID = 'sitelens-web';
var SCOPES = 'Egnyte.filesystem,Egnyte.link'; //~ EG105

function connect(domain) {
  localStorage.setItem('sitelens.domain', domain);
  window.location = 'https://' + domain + '.egnyte.com/puboauth/token?response_type=token' //~ EG202
    + '&client_id=' + CLIENT_ID
    + '&redirect_uri=' + encodeURIComponent('https://sitelens.example/connected')
    + '&scope=' + SCOPES
    + '&state=' + Date.now();
}

function egnyteHost() {
  return 'https://' + localStorage.getItem('sitelens.domain') + '.egnyte.com';
}

function egnyteToken() {
  return localStorage.egnyteToken;
}

function egnyteHeaders() {
  return { Authorization: 'Bearer ' + egnyteToken() };
}

var match = /[#&]access_token=([^&]+)/.exec(window.location.hash); //~ EG206; EG210
if (match) {
  localStorage.egnyteToken = decodeURIComponent(match[1]); //~ EG301
  window.location.hash = '';
}
