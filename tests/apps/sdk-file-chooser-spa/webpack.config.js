module.exports = {
  entry: './src/index.js',
  devServer: {
    setupMiddlewares(middlewares, devServer) {
      devServer.app.get('/health', (_, response) => response.send('ok'));
      return middlewares;
    },
  },
};
