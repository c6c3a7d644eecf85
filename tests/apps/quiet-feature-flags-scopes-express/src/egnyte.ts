import axios, { AxiosInstance } from "axios";

export class SignInAgain extends Error {}

export class Egnyte {
  private readonly http: AxiosInstance;

  constructor(domain: string, token: string) {
    this.http = axios.create({
      baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
      headers: { Authorization: `Bearer ${token}` },
    });
    this.http.interceptors.response.use(undefined, async (error) => {
      if (error.response?.status === 401) throw new SignInAgain();
      const wait = error.response?.headers["retry-after"];
      if (wait) {
        await new Promise((done) => setTimeout(done, Number(wait) * 1000));
        return this.http.request(error.config);
      }
      throw error;
    });
  }

  photos = async (survey: string) => (await this.http.get(`/fs/Shared/Surveys/${survey}`)).data;  //~ GET /pubapi/v1/fs/{path}
  share = async (path: string) => (await this.http.post("/links", { path, type: "file", accessibility: "domain" })).data;  //~ POST /pubapi/v1/links
  bookmarks = async () => (await this.http.get("/bookmarks")).data;  //~ GET /pubapi/v1/bookmarks
}
