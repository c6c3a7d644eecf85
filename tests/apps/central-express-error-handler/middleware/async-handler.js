exports.asyncHandler = (work) => (req, res, next) => Promise.resolve(work(req, res, next)).catch(next);
