// The choice of language: FI / SV / EN in the navigation bar, and on the login page.

const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

function buttons() {
  const current = document.documentElement.lang;
  const group = document.createElement('div');
  group.className = 'nv-languages';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Kieli – Språk – Language');
  for (const [lang, name] of Object.entries(NAMES)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = lang;
    button.title = name;
    // The visible text begins the spoken name, so that it can be said to a voice control.
    button.setAttribute('aria-label', `${lang.toUpperCase()} – ${name}`);
    button.setAttribute('aria-pressed', String(lang === current));
    button.textContent = lang.toUpperCase();
    button.addEventListener('click', () => choose(lang));
    group.append(button);
  }
  return group;
}

function choose(lang) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `neuvottelu-lang=${lang}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  location.reload();
}

try {
  // The navigation bar shows its actions only to those who have logged in.
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    (everything) => {
      const before = buttons();
      before.classList.add('nv-languages-login');
      document.body.prepend(before);
      everything.$watch('authentication.name', (name) => {
        before.hidden = Boolean(name);
      });
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [
  {
    id: 'neuvottelu-language',
    pluginPoint: 'tasklist.navbar.action',
    priority: 50,
    render: (place) => {
      try {
        place.append(buttons());
      } catch (fault) {
        console.error(fault);
      }
    },
  },
];
