import axios, { AxiosInstance } from 'axios';

export class EgnyteService {
  private readonly client: AxiosInstance;

  constructor(domain: string, token: string) {
    this.client = axios.create({
      baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
      headers: { Authorization: `Bearer ${token}` },
    });
  }

  async listFolder(path: string) {
    const { data } = await this.client.get(`/fs/${path}`); //~ GET /pubapi/v1/fs/{path}
    return data;
  }

  async createLink(path: string) {
    const { data } = await this.client.post('/links', { path, type: 'file', accessibility: 'anyone' }); //~ POST /pubapi/v1/links
    return data.links[0].url as string;
  }

  async findUser(email: string) {
    const { data } = await this.client.get('/userinfo', { params: { email } }); //~ GET /pubapi/v1/userinfo
    return data;
  }
}
