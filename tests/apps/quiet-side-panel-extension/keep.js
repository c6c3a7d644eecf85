// Settings survive the browser; the token is gone with it and never touches the disk.
export const settings = {
  get: (keys) => chrome.storage.local.get(keys),
  set: (values) => chrome.storage.local.set(values),
};

export const held = {
  async token() {
    const { egnyteToken } = await chrome.storage.session.get("egnyteToken");
    return egnyteToken;
  },
  put: (egnyteToken) => chrome.storage.session.set({ egnyteToken }),
  drop: () => chrome.storage.session.remove("egnyteToken"),
};
