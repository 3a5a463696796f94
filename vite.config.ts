import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createLogger, defineConfig } from 'vite';

const logger = createLogger();
const warn = logger.warn.bind(logger);
// A module of Node's that reaches the browser only warns by default and breaks there: make it an error.
logger.warn = (message, options) => {
  if (/externalized for browser compatibility/.test(message)) throw new Error(message);
  warn(message, options);
};

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  customLogger: logger,
  plugins: [react()],
  resolve: { conditions: ['source', 'browser', 'module', 'import', 'default'] },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
