/** Puts the sheet's rows into the project folder, each morning. */
function saveReport() {
  var domain = PropertiesService.getScriptProperties().getProperty('EGNYTE_DOMAIN');
  var token = PropertiesService.getUserProperties().getProperty('token');
  var csv = SpreadsheetApp.getActiveSheet().getDataRange().getValues().join('\n');
  var response = UrlFetchApp.fetch('https://' + domain + '.egnyte.com/pubapi/v1/fs-content/Shared/report.csv', { //~ POST /pubapi/v1/fs-content/{path} handles=specific
    method: 'post',
    payload: csv,
    headers: { Authorization: 'Bearer ' + token },
    muteHttpExceptions: true,
  });
  if (response.getResponseCode() === 401) {
    SpreadsheetApp.getUi().alert('Sign in to Egnyte again');
  } else if (response.getResponseCode() === 429) {
    Utilities.sleep(Number(response.getHeaders()['Retry-After']) * 1000);
  }
}
