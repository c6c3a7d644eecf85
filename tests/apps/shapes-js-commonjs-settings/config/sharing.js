module.exports = {
  pageSize: 50,
  shareApi: 'https://planroom.egnyte.com/pubapi/v1/links',
};
