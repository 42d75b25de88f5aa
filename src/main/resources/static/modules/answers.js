// What the engine answers to a web app, mended before the app has it.

/**
 * Whatever happens to the mending, what was asked for arrives: by a callback or by a promise.
 *
 * @param mend is given what was found, and what was asked with
 */
export function after(resource, method, mend) {
  const fetch = resource[method];
  const mended = (found, given) =>
    mend(found, given).then(
      () => found,
      (trouble) => {
        console.error(trouble);
        return found;
      },
    );
  resource[method] = function (...given) {
    const done = given.at(-1);
    if (typeof done !== 'function')
      return Promise.resolve(fetch.apply(this, given)).then((found) => mended(found, given));
    const told = (fault, found) =>
      fault || !found ? done(fault, found) : mended(found, given).then(() => done(fault, found));
    return fetch.call(this, ...given.slice(0, -1), told);
  };
}
