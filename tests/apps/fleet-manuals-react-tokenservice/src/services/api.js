import axios from "axios";
import TokenService from "./token.service";

const instance = axios.create({
  baseURL: `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { "Content-Type": "application/json" },
});

instance.interceptors.request.use(
  (config) => {
    const token = TokenService.getLocalAccessToken();
    if (token) {
      config.headers["Authorization"] = "Bearer " + token;
    }
    return config;
  },
  (error) => Promise.reject(error),
);

instance.interceptors.response.use(
  (res) => res,
  (err) => {
    if (err.response?.status === 401) {
      window.location.assign("/login");
    }
    return Promise.reject(err);
  },
);

export const listManuals = (folder) => {
  TokenService.setLastFolder(folder);
  return instance.get(`/fs/Shared/Manuals/${folder}`).then((r) => r.data); //~ GET /pubapi/v1/fs/{path} handles=specific
};
