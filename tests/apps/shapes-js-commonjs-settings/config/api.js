'use strict';
exports.driveApi = `https://${process.env.STORAGE_TENANT}.egnyte.com/pubapi/v1/fs`;
exports.timeout = 20000;
