// Another project, with an `Enquiry` of its own.
class Enquiry {
  constructor(kind) {
    this.url = 'https://api.skies.example/v3/' + kind;
  }

  answer() {
    return JSON.parse(UrlFetchApp.fetch(this.url).getContentText());
  }
}

function rain() {
  return new Enquiry('links').answer();
}
