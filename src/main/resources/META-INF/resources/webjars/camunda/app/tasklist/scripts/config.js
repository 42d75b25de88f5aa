// Tasklist's settings. The shipped file of this name is replaced, so what it set stands here too.

/** Tasklist stays blank if its settings fail: without our modules it still opens, in Finnish. */
const { settingsOf, say, VERSION } = await import('/modules/web-app.js').catch((fault) => {
  console.error(fault);
  return {
    settingsOf: () => ({ locales: { availableLocales: ['fi'], fallbackLocale: 'fi' }, disableWelcomeMessage: true }),
    say: () => '',
  };
});
const shortcut = (name, key) => ({ [name]: { key, description: say(`tasklist.key.${name}`) } });

export default {
  ...(await settingsOf('tasklist')),
  // The version is in the address, so that browsers fetch the scripts anew. Tasklist puts ".js?bust=…" after it.
  customScripts: [`custom/all.js?v=${VERSION}&`],
  shortcuts: {
    ...shortcut('claimTask', 'ctrl+alt+c'),
    ...shortcut('focusFilter', 'ctrl+shift+f'),
    ...shortcut('focusList', 'ctrl+alt+l'),
    ...shortcut('focusForm', 'ctrl+alt+f'),
    ...shortcut('startProcess', 'ctrl+alt+p'),
  },
};
