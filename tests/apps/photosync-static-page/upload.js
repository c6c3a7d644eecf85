function uploadPhoto(photo, done) {
  var day = new Date().toISOString().slice(0, 10);
  var path = 'Shared/Sites/' + day + '/' + photo.name;
  var request = new XMLHttpRequest();
  request.open('POST', egnyteHost() + '/pubapi/v1/fs-content/' + encodeURI(path)); //~ POST /pubapi/v1/fs-content/{path} handles=none; EG401
  request.setRequestHeader('Authorization', 'Bearer ' + egnyteToken());
  request.onload = function () {
    done('/' + path);
    sharePhoto('/' + path);
  };
  request.send(photo);
}

function sharePhoto(path) {
  return fetch(egnyteHost() + '/pubapi/v1/links', { //~ POST /pubapi/v1/links handles=none; EG401
    method: 'POST',
    headers: Object.assign({ 'Content-Type': 'application/json' }, egnyteHeaders()),
    body: JSON.stringify({ path: path, type: 'file', accessibility: 'domain' }),
  }).then(function (answer) {
    return answer.json();
  });
}
