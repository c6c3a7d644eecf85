import { egnyte } from '../http/client';

export async function linkTo(path: string): Promise<string> {
  const { data } = await egnyte.request({ method: 'post', url: '/pubapi/v1/links', data: { path, type: 'folder', accessibility: 'recipients' } }); //~ POST /pubapi/v1/links handles=specific
  return data.links[0].url;
}
