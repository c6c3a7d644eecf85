import { open } from './session';

const list = document.querySelector('#proofs');

open(
  new URL(location.href).searchParams.get('domain'),
  async (egnyte) => {
    const user = await egnyte.API.auth.getUserInfo(); //~ GET /pubapi/v1/userinfo handles=specific
    const { results } = await egnyte.API.search.query('proof'); //~ GET /pubapi/v1/search handles=specific
    document.querySelector('h1').textContent = `Proofs of ${user.username}`;
    for (const file of results) {
      const item = document.createElement('li');
      item.textContent = file.name;
      item.onclick = () => remove(egnyte, file.path);
      list.append(item);
    }
  },
  () => {
    document.querySelector('#sign-in').hidden = false;
  },
);

function remove(egnyte, path) {
  return egnyte.API.storage.path(path).remove(); //~ DELETE /pubapi/v1/fs/{path} handles=specific
}
