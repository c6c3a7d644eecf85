import { app, BrowserWindow, ipcMain } from 'electron';
import Store from 'electron-store';
import { forget, signIn, token } from './account.js';
import { negatives, SignInAgain } from './egnyte.js';

/** Size of the window, and which tab was open. */
const looks = new Store({ name: 'looks', defaults: { width: 1200, height: 800, tab: 'negatives' } });

ipcMain.handle('negatives', async (_event, roll) => {
  try {
    return await negatives(await token(), roll);
  } catch (error) {
    if (!(error instanceof SignInAgain)) throw error;
    forget();
    return negatives(await signIn(), roll);
  }
});
ipcMain.handle('tab', (_event, tab) => looks.set('tab', tab));

app.whenReady().then(() => {
  const { width, height } = looks.store;
  const window = new BrowserWindow({ width, height, webPreferences: { preload: new URL('../preload.js', import.meta.url).pathname } });
  window.on('resize', () => looks.set({ width: window.getBounds().width, height: window.getBounds().height }));
  void window.loadFile('page/index.html');
});
