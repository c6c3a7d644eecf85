const { app, BrowserWindow, ipcMain, dialog } = require('electron');
const fs = require('fs');
const path = require('path');
const auth = require('./auth');
const egnyte = require('./egnyte');

let win;

app.whenReady().then(() => {
  win = new BrowserWindow({ width: 1000, height: 700, webPreferences: { preload: path.join(__dirname, 'preload.js') } });
  win.loadFile('index.html');
});

ipcMain.handle('egnyte:signIn', (_event, domain) => auth.signIn(domain));
ipcMain.handle('egnyte:signOut', () => auth.signOut());

ipcMain.handle('egnyte:list', (_event, folder) => egnyte.list(folder));

ipcMain.handle('egnyte:save', async (_event, remote) => {
  const { filePath, canceled } = await dialog.showSaveDialog(win, { defaultPath: path.basename(remote) });
  if (canceled) return null;
  await egnyte.download(remote, fs.createWriteStream(filePath));
  return filePath;
});
