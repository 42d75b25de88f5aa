// Cockpit's settings. Its own words stay English; our pages follow the reader's language.

const root = document.querySelector('base').getAttribute('app-root');
const OURS = 'custom/all.js';

const WORDS = {
  fi: 'Määräaikojen sivua ei voitu ladata kokonaan. Muu Cockpit toimii.',
  sv: 'Sidan om tidsfrister kunde inte laddas helt. Resten av Cockpit fungerar.',
  en: 'The pages of deadlines could not be loaded completely. The rest of Cockpit works.',
};

function tellWhatIsLeftOut(names) {
  const said = document.createElement('div');
  said.className = 'nv-left-out';
  said.setAttribute('role', 'status');
  for (const [lang, words] of Object.entries(WORDS)) {
    const line = document.createElement('p');
    line.lang = lang;
    line.textContent = words;
    said.append(line);
  }
  said.title = names.join(', ');
  document.body.append(said);
}

/** Cockpit stays blank if a custom script is missing or faulty: ours is tried here first, and left out if it does not load. */
const ours = await import(`${root}/app/cockpit/${OURS}?bust=7.24.0`).catch((fault) => {
  console.error(OURS, fault);
  return { leftOut: [OURS] };
});
if (ours.leftOut.length) tellWhatIsLeftOut(ours.leftOut);

export default {
  app: { name: 'Cockpit', vendor: 'Neuvottelu' },
  customScripts: ours.default ? [OURS] : [],
};
