const { folders, groups } = require('./from-env');
const { enqueue, events, trash } = require('./from-json');
const { cursor, search, users } = require('./from-files');

Promise.all([folders('Shared'), groups(), events(), trash(), enqueue({}), search('plan'), cursor(), users()]);
