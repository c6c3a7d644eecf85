/** Who the sheet works for; the library makes the state and checks it. */
function egnyte_() {
  var kept = PropertiesService.getScriptProperties();
  return OAuth2.createService('egnyte')
    .setAuthorizationBaseUrl('https://quinta.egnyte.com/puboauth/token')
    .setTokenUrl('https://quinta.egnyte.com/puboauth/token')
    .setClientId(kept.getProperty('CLIENT_ID'))
    .setClientSecret(kept.getProperty('CLIENT_SECRET'))
    .setCallbackFunction('signedIn')
    .setPropertyStore(PropertiesService.getUserProperties());
}

function signIn() {
  SpreadsheetApp.getUi().alert(egnyte_().getAuthorizationUrl()); //~ EG103
}

function signedIn(request) {
  return HtmlService.createHtmlOutput(egnyte_().handleCallback(request) ? 'Done' : 'Denied');
}
