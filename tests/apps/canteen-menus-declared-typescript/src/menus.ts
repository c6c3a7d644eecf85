import type { AxiosInstance } from 'axios';

export class MenuService {
  constructor(private readonly egnyte: AxiosInstance) {}

  // egnyte-scopes: filesystem
  async list(week: string) {
    const { data } = await this.egnyte.get(`/v1/fs/Shared/Menus/${week}`); //~ GET /pubapi/v1/fs/{path} handles=specific
    return data.files;
  }

  // egnyte-scopes: filesystem //~ EG107; EG107:warning
  async publish(path: string) {
    const { data } = await this.egnyte.post('/v1/links', { path, type: 'file', accessibility: 'anyone' }); //~ POST /pubapi/v1/links handles=specific
    return data.links[0].url;
  }
}
