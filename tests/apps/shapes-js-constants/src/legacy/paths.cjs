const { API } = require('../api/base');

exports.NOTES = API + '/notes';
module.exports.EVENTS = API + '/events';
