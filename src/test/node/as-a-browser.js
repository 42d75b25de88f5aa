// Our modules as a browser finds them: by the addresses that the server has for them.

import { register } from 'node:module';

register('./addresses.js', import.meta.url);

const define = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

define('document', { cookie: 'neuvottelu-lang=en', querySelector: () => null });
define('navigator', { languages: ['en'] });
