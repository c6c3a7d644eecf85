module.exports = { httpOnly: true, secure: process.env.NODE_ENV !== 'development', sameSite: 'lax', path: '/' };
