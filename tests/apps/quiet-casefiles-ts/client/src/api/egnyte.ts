import { http } from './http';

export interface EgnyteFolder {
  path: string;
  files: { name: string; size: number }[];
}

export async function openFolder(path: string): Promise<EgnyteFolder> {
  sessionStorage.setItem('egnyte.lastFolder', path);
  const { data } = await http.get<EgnyteFolder>('/egnyte/folder', { params: { path } });
  return data;
}

export const egnyteStatus = () => http.get<{ connected: boolean; domain: string }>('/egnyte/status').then((r) => r.data);

export function rememberEgnyteDomain(domain: string): void {
  localStorage.setItem('egnyteDomain', domain);
  localStorage.egnyteTokenHintShown = 'yes';
}

export async function shareFile(path: string): Promise<string> {
  const { data } = await http.post('/egnyte/share', { path });
  return data.url;
}
