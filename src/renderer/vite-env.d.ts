/// <reference types="vite/client" />

interface Window {
  /** Read by get-nonce (scroll locking of dialogs), so that the one style it injects passes the CSP. */
  __webpack_nonce__?: string;
}
