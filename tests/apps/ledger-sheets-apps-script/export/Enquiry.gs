/** One question to the archive, put together step by step. */
class Enquiry {
  constructor(kind) {
    this.address = 'https://quinta.egnyte.com/pubapi/v1/' + kind;
    this.query = '';
    this.bearer = egnyte_().getAccessToken();
  }

  get url() {
    return this.address + this.query;
  }

  only(name, value) {
    this.query += (this.query ? '&' : '?') + name + '=' + encodeURIComponent(value);
    return this;
  }

  answer() {
    var answer = UrlFetchApp.fetch(this.url, { method: 'get', headers: { Authorization: 'Bearer ' + this.bearer } }); //~ EG402; EG403
    return JSON.parse(answer.getContentText());
  }
}
