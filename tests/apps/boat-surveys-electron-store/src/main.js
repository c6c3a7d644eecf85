const { app, BrowserWindow, ipcMain } = require('electron');
const axios = require('axios');
const crypto = require('crypto');
const authService = require('./auth-service');

let win;

function createAuthWindow(domain) {
  const state = crypto.randomBytes(16).toString('hex');
  win = new BrowserWindow({ width: 1000, height: 600 });
  win.loadURL(authService.getAuthenticationURL(domain, state));

  win.webContents.session.webRequest.onBeforeRequest({ urls: ['https://boats.example.com/desktop/callback*'] }, async ({ url }) => {
    const params = new URL(url).searchParams;
    if (params.get('error') || params.get('state') !== state) {
      return win.close();
    }
    await authService.loadTokens(domain, url);
    win.close();
  });
}

ipcMain.handle('surveys:list', async (event, domain) => {
  try {
    const res = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Surveys`, { //~ GET /pubapi/v1/fs/{path} handles=specific
      headers: { Authorization: `Bearer ${authService.getAccessToken()}` },
    });
    return res.data;
  } catch (err) {
    if (err.response && err.response.status === 401) {
      createAuthWindow(domain);
      return null;
    }
    throw err;
  }
});

app.whenReady().then(() => createAuthWindow(process.argv[2]));
