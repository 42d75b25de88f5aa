// Cockpit's settings, and which parts of it stand here at all.

/** What only administrators of the engine need, and what nobody may do here: the engine's own way of leaving a part out. */
const HIDDEN = [
  'cockpit.navigation:decisions',
  'cockpit.navigation:deployments',
  'cockpit.navigation:batch',
  'cockpit.navigation:reports',
  'cockpit.decisions.dashboard',
  'cockpit.repository.deployment.action',
  'cockpit.processDefinition.runtime.tab:job-definition-table',
  'cockpit.processDefinition.runtime.action',
  'cockpit.jobDefinition.action',
  'cockpit.incident.action',
  'cockpit.processInstance.runtime.tab:variables-tab',
  'cockpit.processInstance.runtime.tab:jobs-tab',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.processInstance.runtime.action',
];

const base = document.querySelector('base');
const root = base.getAttribute('app-root');
const OURS = 'custom/all.js';

base.setAttribute('cam-exclude-plugins', HIDDEN.join(','));

async function tellWhatIsLeftOut(names) {
  const { sayInEachLanguage } = await import('/modules/first-words.js');
  const said = sayInEachLanguage('part.leftOut', 'status');
  said.className = 'nv-left-out';
  said.title = names.join(', ');
  document.body.append(said);
}

/** Cockpit stays blank if its settings fail: without our modules it still opens, in English. */
const { settingsOf } = await import('/modules/web-app.js').catch((fault) => {
  console.error(fault);
  return { settingsOf: () => ({ app: { name: 'Cockpit', vendor: 'Neuvottelu' } }) };
});

/** Cockpit stays blank if a custom script is missing or faulty: ours is tried here first, and left out if it does not load. */
const ours = await import(`${root}/app/cockpit/${OURS}?bust=7.24.0`).catch((fault) => {
  console.error(OURS, fault);
  return { leftOut: [OURS] };
});
if (ours.leftOut.length) tellWhatIsLeftOut(ours.leftOut).catch((fault) => console.error(fault));

const settings = await settingsOf('cockpit', 'custom/frame.js');

export default { ...settings, customScripts: [...(settings.customScripts ?? []), ...(ours.default ? [OURS] : [])] };
