const { list } = require('./list');
<<<<<<< HEAD
const url = `https://${domain}.egnyte.com/pubapi/v1/fs/Shared/${name}`; //~ EG901
=======
const url = `https://${domain}.egnyte.com/pubapi/v1/fs/Private/${name}`;
>>>>>>> feature/private-folders
module.exports = { name: (list => { return url + ] ) };
