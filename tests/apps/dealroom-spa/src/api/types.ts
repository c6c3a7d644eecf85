export interface Entry {
  name: string;
  path: string;
  is_folder: boolean;
  size?: number;
  last_modified?: string;
}

export interface Folder extends Entry {
  files?: Entry[];
  folders?: Entry[];
}

export interface ShareLink {
  id: string;
  url: string;
}

export interface Comment {
  id: string;
  username: string;
  body: string;
}

export type Role = 'Viewer' | 'Editor' | 'Full' | 'Owner' | 'None';
