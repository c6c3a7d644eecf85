module.exports = { success: 200, unauthorized: 401 };
