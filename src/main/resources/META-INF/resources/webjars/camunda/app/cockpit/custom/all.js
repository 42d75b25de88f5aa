// Every script of ours in Cockpit. One that is missing or faulty is left out, and one that fails while it draws says so in its
// place: Cockpit itself goes on.

import { sayInEachLanguage } from '/modules/first-words.js';

const SCRIPTS = ['duties', 'dashboard', 'instance', 'use'];

export const leftOut = [];

const loaded = await Promise.all(
  SCRIPTS.map((name) =>
    import(`./${name}.js`).catch((fault) => {
      console.error(name, fault);
      leftOut.push(name);
      return {};
    }),
  ),
);

/** A navigation entry draws nothing. */
function guarded(plugin) {
  if (!plugin.render) return plugin;
  return {
    ...plugin,
    async render(place, about) {
      try {
        await plugin.render(place, about);
      } catch (fault) {
        console.error(plugin.id, fault);
        const said = sayInEachLanguage('part.failed', 'alert');
        said.className = 'nv-page';
        place.replaceChildren(said);
      }
    },
  };
}

export default loaded.flatMap((script) => script.default ?? []).map(guarded);
