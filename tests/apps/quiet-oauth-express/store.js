const rows = new Map();

export const store = {
  async put(user, domain, token) {
    rows.set(user, { domain, token });
  },
  async get(user) {
    return rows.get(user);
  },
  async refreshToken(user) {
    return rows.get(user).refresh;
  },
};
