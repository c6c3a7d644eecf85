const { app, BrowserWindow, ipcMain } = require("electron");
const Store = require("electron-store");
const { listPhotos } = require("./egnyte");

const settings = new Store();

ipcMain.handle("photos", () => listPhotos());

ipcMain.handle("remember-folder", (event, folder) => settings.set("egnyteFolder", folder));

// The guard at the desk changes; the machine's account in Egnyte is the company's and goes on.
ipcMain.handle("sign-out", () => {
  settings.delete("guard");
  settings.delete("egnyteFolder");
  BrowserWindow.getAllWindows().forEach((window) => window.reload());
});

app.whenReady().then(() => {
  const window = new BrowserWindow({ webPreferences: { preload: `${__dirname}/preload.js` } });
  window.loadFile("index.html");
});
