// Every script of ours in Cockpit. One that is missing or faulty is left out, and one that fails while it draws says so in its
// place: Cockpit itself goes on.

const SCRIPTS = ['duties', 'dashboard', 'instance', 'use'];
const WORDS = {
  fi: 'Tätä osaa ei voitu näyttää.',
  sv: 'Denna del kunde inte visas.',
  en: 'This part could not be shown.',
};

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

function sayFailed(place) {
  const said = document.createElement('div');
  said.setAttribute('role', 'alert');
  said.className = 'nv-page';
  for (const [lang, words] of Object.entries(WORDS)) {
    const line = document.createElement('p');
    line.lang = lang;
    line.textContent = words;
    said.append(line);
  }
  place.replaceChildren(said);
}

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
        sayFailed(place);
      }
    },
  };
}

export default loaded.flatMap((script) => script.default ?? []).map(guarded);
