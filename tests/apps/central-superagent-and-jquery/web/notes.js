import $ from 'jquery';

const session = window.inspectionSession;

$.ajaxSetup({
  headers: { Authorization: 'Bearer ' + session.token },
  statusCode: {
    401: () => $('#sign-in').show(),
  },
});

export function loadNotes(file, show) {
  $.getJSON('https://' + session.domain + '.egnyte.com/pubapi/v1/notes?file=' + encodeURIComponent(file), show); //~ GET /pubapi/v1/notes handles=specific
}

export function addNote(path, body) {
  return $.ajax({ //~ POST /pubapi/v1/notes handles=specific
    url: `https://${session.domain}.egnyte.com/pubapi/v1/notes`,
    type: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({ path, body }),
  });
}

$('#add').on('click', () => addNote('/Shared/Inspections/today.pdf', $('#text').val()));
loadNotes('/Shared/Inspections/today.pdf', ({ notes }) => $('#notes').text(notes.length));
