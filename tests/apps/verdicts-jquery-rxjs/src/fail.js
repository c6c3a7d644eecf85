import $ from 'jquery';

export const signIn = () => location.assign('/connect');

$('#refresh').on('click', () => {
  $.ajax({ //~ GET /pubapi/v1/links handles=specific
    url: `https://${window.DOMAIN}.egnyte.com/pubapi/v1/links`,
    headers: { Authorization: `Bearer ${window.token}` },
  })
    .done((data) => $('#links').text(data.count))
    .fail((xhr) => {
      if (xhr.status === 401) signIn(); //~ EG403
      else alert('Egnyte does not answer');
    });
});
