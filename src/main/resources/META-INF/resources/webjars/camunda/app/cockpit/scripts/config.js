// Cockpit's settings. Its own words stay English; our pages follow the reader's language.

const root = document.querySelector('base').getAttribute('app-root');
const OURS = 'custom/all.js';

async function tellWhatIsLeftOut(names) {
  const { sayInEachLanguage } = await import('/modules/first-words.js');
  const said = sayInEachLanguage('part.leftOut', 'status');
  said.className = 'nv-left-out';
  said.title = names.join(', ');
  document.body.append(said);
}

/** Cockpit stays blank if a custom script is missing or faulty: ours is tried here first, and left out if it does not load. */
const ours = await import(`${root}/app/cockpit/${OURS}?bust=7.24.0`).catch((fault) => {
  console.error(OURS, fault);
  return { leftOut: [OURS] };
});
if (ours.leftOut.length) tellWhatIsLeftOut(ours.leftOut).catch((fault) => console.error(fault));

export default {
  app: { name: 'Cockpit', vendor: 'Neuvottelu' },
  customScripts: ours.default ? [OURS] : [],
};
