import { createContext } from 'react';

/** The nonce of the page's own scripts and style tags; empty in the browser, which hides it. */
export const NonceContext = createContext('');
