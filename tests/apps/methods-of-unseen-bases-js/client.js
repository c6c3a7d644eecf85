// Its base class stands in a script that the page loads from elsewhere.
class Moorings extends HarbourClient {
  shares(told) {
    $.ajax({ url: 'https://' + this.harbour + '.egnyte.com/pubapi/v1/links', headers: { Authorization: 'Bearer ' + this.bearer } }) //~ GET /pubapi/v1/links handles=unknown
      .done((found) => told(found.ids))
      .fail((refused) => this.leave(refused, told));
  }

  // What becomes of this one stands here.
  who(told) {
    $.ajax({ url: 'https://' + this.harbour + '.egnyte.com/pubapi/v1/userinfo', headers: { Authorization: 'Bearer ' + this.bearer } }) //~ GET /pubapi/v1/userinfo handles=generic
      .done((found) => told(found.username))
      .fail(() => this.later(told)); //~ EG402
  }

  later(told) {
    told('later');
  }
}
