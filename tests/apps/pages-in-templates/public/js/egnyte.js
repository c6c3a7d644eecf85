/* Loaded by the page, which says in which domain it is. */
function egnyteGet(path) {
  return fetch('https://' + domain + '.egnyte.com' + path, { headers: { Authorization: 'Bearer ' + sessionToken() } }).then(function (answer) {
    if (answer.status === 401) { //~ EG403
      window.location = '/';
    }
    return answer.json();
  });
}

function sessionToken() {
  return new URLSearchParams(location.hash.slice(1)).get('access_token'); //~ EG206; EG210
}
