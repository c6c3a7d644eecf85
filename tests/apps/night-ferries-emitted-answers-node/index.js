const { createWriteStream } = require('node:fs');
const { download, list, search } = require('./download');

function refused(answer) {
  if ((answer.statusCode || answer.status) === 401) {
    console.error('Sign in to Egnyte again.');
    process.exit(1);
  }
}

const table = download('Shared/Ferries/night.csv');
table.on('response', refused);
table.pipe(createWriteStream('night.csv'));
list('Shared/Ferries').on('answer', refused);
search('ferry').on('answer', (answer) => console.log(answer.found));
