import axios, { AxiosInstance } from 'axios';

export class Egnyte {
  private http: AxiosInstance;

  constructor(domain: string, token: string) {
    this.http = axios.create({ //~ EG403
      baseURL: `https://${domain}.egnyte.com/pubapi`,
      headers: { Authorization: `Bearer ${token}` },
    });
  }

  // egnyte-scopes: filesystem
  list(path: string) {
    return this.http.get(`/v1/fs/${path}`); //~ GET /pubapi/v1/fs/{path}
  }

  share(path: string) {
    return this.http.post('/v1/links', { path, type: 'file' }); //~ POST /pubapi/v1/links
  }

  /* egnyte-scopes: Egnyte.permision */ //~ EG107
  permissions(path: string) {
    return this.http.get(`/v2/perms/${path}`); //~ GET /pubapi/v2/perms/{path}
  }

  // egnyte-scopes: bookmark link //~ EG107:warning
  bookmarks = async () => {
    const answer = await this.http.get('/v1/bookmarks'); //~ GET /pubapi/v1/bookmarks
    return answer.data;
  };
}
