import { egnyte } from './egnyte.js';

const evidence = await egnyte.get('fs/Shared/Evidence').json(); //~ GET /pubapi/v1/fs/{path} handles=specific
for (const file of evidence.files) {
  document.body.append(Object.assign(document.createElement('p'), { textContent: file.name }));
}

document.querySelector('#note').addEventListener('submit', async (event) => {
  event.preventDefault();
  await egnyte.post('notes', { json: { path: evidence.path, body: event.target.text.value } }); //~ POST /pubapi/v1/notes handles=specific
});
