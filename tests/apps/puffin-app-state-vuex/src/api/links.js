import axios from "axios";
import store from "../store";

const api = axios.create();

api.interceptors.request.use((config) => {
  config.baseURL = `https://${store.state.auth.domain}.egnyte.com/pubapi/v1`;
  config.headers.Authorization = `Bearer ${store.state.auth.accessToken}`;
  return config;
});

api.interceptors.response.use(null, (error) => {
  if (error.response.status === 401) store.commit("auth/SIGNED_OUT");
  if (error.response.status === 429) store.commit("wait/FOR", error.response.headers["retry-after"]);
  return Promise.reject(error);
});

export const links = () => api.get("/links"); //~ GET /pubapi/v1/links
