// Admin's settings, and which parts of it stand here at all.

/** Where nobody may do anything here: the engine's own way of leaving a part out. Links in the bar are hidden by the stylesheet. */
const HIDDEN = [
  'admin.dashboard.section:authorization',
  'admin.dashboard.section:tenants',
  'admin.dashboard.section:system',
  'admin.system',
];

document.querySelector('base').setAttribute('cam-exclude-plugins', HIDDEN.join(','));

/** Admin stays blank if its settings fail: without our modules it still opens, in English. */
const { settingsOf } = await import('/modules/web-app.js').catch((fault) => {
  console.error(fault);
  return { settingsOf: () => ({ app: { name: 'Admin', vendor: 'Neuvottelu' }, disableWelcomeMessage: true }) };
});

export default await settingsOf('admin', 'custom/frame.js');
