export { Attachments } from './attachments.js';
export { authorizeUrl } from './authorize.js';
