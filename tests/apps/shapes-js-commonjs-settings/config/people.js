const version = 'v2';
module.exports.directory = { base: `https://planroom.egnyte.com/pubapi/${version}/users`, limit: 100 };
