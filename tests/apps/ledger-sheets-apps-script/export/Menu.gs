function onOpen() {
  SpreadsheetApp.getUi().createMenu('Archive').addItem('Shares', 'listShares').addItem('Notes', 'listNotes').addToUi();
}

function listShares() {
  var shares = new Enquiry('links').only('path', '/Shared/Ledgers').answer(); //~ GET /pubapi/v1/links handles=generic
  SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(shares.count);
}

function listNotes() {
  var notes = new Enquiry('notes').answer(); //~ GET /pubapi/v1/notes handles=generic
  SpreadsheetApp.getActiveSheet().getRange(2, 1).setValue(notes.total_results);
}
