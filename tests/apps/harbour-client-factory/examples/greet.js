var harbours = require('../');

console.log(harbours.greeting('/pubapi'));
