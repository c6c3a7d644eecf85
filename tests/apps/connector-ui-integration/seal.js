exports.seal = async (bytes) => Buffer.from(bytes);
