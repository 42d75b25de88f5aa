// Welcome's settings.

/** Welcome stays blank if its settings fail: without our modules it still opens, in English. */
const { settingsOf } = await import('/modules/web-app.js').catch((fault) => {
  console.error(fault);
  return { settingsOf: () => ({ app: { name: 'Welcome', vendor: 'Neuvottelu' }, disableWelcomeMessage: true }) };
});

export default { ...(await settingsOf('welcome', 'custom/frame.js')), links: [] };
