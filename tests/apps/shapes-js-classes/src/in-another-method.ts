import axios, { type AxiosInstance } from 'axios';

export class Connector {
  private http!: AxiosInstance;
  private base = '';

  connect(domain: string, token: string): this {
    this.base = `https://${domain}.egnyte.com/pubapi/v2`;
    this.http = axios.create({ headers: { Authorization: `Bearer ${token}` } });
    return this;
  }

  users() {
    return this.http.get(this.base + '/users'); //~ GET /pubapi/v2/users
  }

  invite(email: string) {
    return this.http.post(`${this.base}/users`, { email }); //~ POST /pubapi/v2/users
  }
}
