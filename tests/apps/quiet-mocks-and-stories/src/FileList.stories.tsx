import { listFolder } from './egnyte';
localStorage.setItem('egnyte_token', 'u3zb8cyksp47hn5gxtd2wq6r');
export default { title: 'FileList' };
export const Live = { loaders: [async () => ({ folder: await listFolder('acme', localStorage.getItem('egnyte_token')!, 'Shared') })] };
