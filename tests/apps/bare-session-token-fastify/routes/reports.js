export default async function (fastify) {
  fastify.get('/reports', async (req, reply) => {
    const token = req.session.get('token');
    if (!token) return reply.redirect('/login');
    try {
      return await fastify.egnyte.loginReport(req.session.get('domain'), token, req.query);
    } catch (err) {
      if (err.statusCode === 401) {
        req.session.delete();
        return reply.redirect('/login');
      }
      throw err;
    }
  });
}
