// What a browser gets from the server lies in the sources here: '/modules/…'. Whoever imports a form imports this first.
import { register } from 'node:module';

const MODULES = new URL('../../main/resources/static', import.meta.url).href;

/** Runs apart from the tests, so it is text. */
const HOOKS = `
const served = (specifier) => specifier.startsWith('/modules/');
export const resolve = (specifier, context, next) =>
  served(specifier) ? { url: '${MODULES}' + specifier, format: 'module', shortCircuit: true } : next(specifier, context);
`;

register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);

globalThis.document ??= { querySelector: () => null, documentElement: { lang: 'fi' }, cookie: '' };
