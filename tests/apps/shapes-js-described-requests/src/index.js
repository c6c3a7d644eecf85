const { addLink, listFolder } = require('./actions');
const { send } = require('./queue');
const { remove, user } = require('./old-style');

send(listFolder('Shared'), console.log); //~ GET /pubapi/v1/fs/{path}
send(addLink('/Shared/a.pdf'), console.log); //~ POST /pubapi/v1/links
user('acme', process.env.EGNYTE_TOKEN, console.log);
remove('acme', process.env.EGNYTE_TOKEN, '/Shared/a.pdf');
