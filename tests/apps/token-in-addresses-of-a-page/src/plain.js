import { held, host } from './held.js';

export function thumbnail(path) {
  const picture = new Image();
  picture.src = 'https://' + host() + '/pubapi/v1/fs-content' + path + '?access_token=' + held(); //~ GET /pubapi/v1/fs-content/{path} handles=unknown; EG306
  return picture;
}

export function save(fileId) {
  const query = new URLSearchParams({ access_token: held() }); //~ EG306
  const link = document.createElement('a');
  link.href = `https://${host()}/pubapi/v1/fs-content/ids/file/${fileId}?${query}`; //~ GET /pubapi/v1/fs-content/ids/file/{group_id} handles=unknown
  link.click();
}

export function print(path) {
  window.open(`https://${host()}/pubapi/v1/fs-content${path}?access_token=${held()}`); //~ GET /pubapi/v1/fs-content/{path} handles=unknown; EG306
}

export function share(id) {
  location.href = `https://${host()}/fl/${id}`;
}

export function map(lot) {
  const frame = document.createElement('iframe');
  frame.src = `https://api.mapbox.com/styles/v1/lots/${lot}.html?access_token=${window.MAP_KEY}`;
  return frame;
}
