var session = window.SPECIMEN_SESSION;

function load(path) {
  return fetch('https://' + session.domain + '.egnyte.com/pubapi/v1/fs-content' + path, { //~ GET /pubapi/v1/fs-content/{path} handles=specific
    headers: { Authorization: 'Bearer ' + session.token },
  }).then(function (response) { return response.blob(); });
}

function latest() {
  return fetch('https://' + session.domain + '.egnyte.com/pubapi/v1/search?query=specimen', { //~ GET /pubapi/v1/search handles=specific
    headers: { Authorization: 'Bearer ' + session.token },
  }).then(function (response) { return response.json(); });
}

latest().then(function (found) {
  return load(found.results[0].path);
}).then(function (image) {
  document.getElementById('viewer').style.backgroundImage = 'url(' + URL.createObjectURL(image) + ')';
});
