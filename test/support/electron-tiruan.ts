// Importing the real `electron` outside Electron starts a download; tests see this instead.
export const app = {};
