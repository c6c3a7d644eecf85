var api = 'https://' + window.session.domain + '.egnyte.com/pubapi/v1';
var headers = { Authorization: 'Bearer ' + window.session.token };

$.ajax({ url: api + '/links', headers: headers }) //~ GET /pubapi/v1/links handles=specific
  .done(function (links) { $('#links').text(links.count); })
  .fail(function (xhr) {
    if (xhr.status === 401) {
      window.location = '/connect';
    } else {
      $('#links').text('not to be had');
    }
  });

$.ajax({ url: api + '/notes', headers: headers }) //~ GET /pubapi/v1/notes handles=generic
  .done(function (notes) { $('#notes').text(notes.count); })
  .fail(function () { $('#notes').text('not to be had'); }) //~ EG402
  .always(function () { $('#spinner').hide(); });

$.ajax({ url: api + '/bookmarks', headers: headers }).done(function (marks) { $('#marks').text(marks.count); }); //~ GET /pubapi/v1/bookmarks handles=generic; EG402
