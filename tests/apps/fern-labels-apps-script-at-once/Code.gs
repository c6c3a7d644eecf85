/** Asks for all there is at once. */
function gather(token) {
  var base = 'https://' + PropertiesService.getScriptProperties().getProperty('EGNYTE_DOMAIN') + '.egnyte.com/pubapi/v1/';
  var bearer = { Authorization: 'Bearer ' + token };
  var answers = UrlFetchApp.fetchAll([
    { url: base + 'links', headers: bearer, muteHttpExceptions: true }, //~ GET /pubapi/v1/links handles=specific
    { url: base + 'bookmarks', method: 'post', headers: bearer, muteHttpExceptions: true }, //~ POST /pubapi/v1/bookmarks handles=specific
  ]);
  answers.forEach(function (answer) {
    if (answer.getResponseCode() === 401) {
      throw new Error('sign in again');
    }
    if (answer.getResponseCode() === 429) {
      Utilities.sleep(60000);
    }
  });
}
