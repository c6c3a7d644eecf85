export function settings() {
  return window.tarnSettings;
}
