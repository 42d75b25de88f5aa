// What must be said before the server's texts are there, or without them. Everything else stands in the message bundles.

export const FIRST_WORDS = {
  fi: {
    'page.failed': 'Tietoja ei voitu hakea. Yritä hetken kuluttua uudelleen.',
    'page.help': 'Ohje',
    'page.accessibility': 'Saavutettavuus',
    'page.negotiations': 'Neuvottelut',
    'page.close': 'Sulje',
    'page.duties': 'Velvoitteet',
    'page.deadlines': 'Velvoitteet ja päivät',
    'page.use': 'Käyttöloki',
    'part.failed': 'Tätä osaa ei voitu näyttää.',
    'part.leftOut': 'Velvoitteiden ja päivien sivua ei voitu ladata kokonaan. Muu Cockpit toimii.',
    'form.notLoaded': 'Lomakkeen tietoja ei voitu hakea.',
    'form.tryAgain': 'Yritä uudelleen',
    'form.sessionEnded':
      'Istuntosi on päättynyt. Kirjoittamasi teksti on yhä tällä sivulla. Kirjaudu sisään uudessa välilehdessä ja palaa tähän.',
    'frame.app.tasklist': 'Tehtävät',
    'frame.app.cockpit': 'Cockpit',
    'frame.app.admin': 'Hallinta',
    'frame.app.welcome': 'Omat tiedot',
    'frame.apps': 'Sovellukset',
    'frame.searches': 'Tallennetut haut',
    'frame.region': 'Näytä tai piilota tämä osa',
    'frame.larger': 'Suurenna tai pienennä',
    'frame.menu': 'Näytä tai piilota valikko',
    'frame.link': 'Linkki tähän näkymään',
    'frame.zoomIn': 'Lähennä',
    'frame.zoomOut': 'Loitonna',
    'frame.zoomReset': 'Palauta koko',
    'tasklist.key.claimTask': 'ottaa valitun tehtävän käsiteltäväksesi',
    'tasklist.key.focusFilter': 'siirtyy luettelon ensimmäiseen suodattimeen',
    'tasklist.key.focusList': 'siirtyy luettelon ensimmäiseen tehtävään',
    'tasklist.key.focusForm': 'siirtyy lomakkeen ensimmäiseen kenttään',
    'tasklist.key.startProcess': 'avaa menettelyn aloittamisen',
  },
  sv: {
    'page.failed': 'Uppgifterna kunde inte hämtas. Försök igen om en stund.',
    'page.help': 'Hjälp',
    'page.accessibility': 'Tillgänglighet',
    'page.negotiations': 'Förhandlingar',
    'page.close': 'Stäng',
    'page.duties': 'Skyldigheter',
    'page.deadlines': 'Skyldigheter och datum',
    'page.use': 'Användningslogg',
    'part.failed': 'Denna del kunde inte visas.',
    'part.leftOut': 'Sidan om skyldigheter och datum kunde inte laddas helt. Resten av Cockpit fungerar.',
    'form.notLoaded': 'Uppgifterna i formuläret kunde inte hämtas.',
    'form.tryAgain': 'Försök igen',
    'form.sessionEnded':
      'Din session har avslutats. Texten som du har skrivit finns kvar på denna sida. Logga in på en ny flik och återvänd hit.',
    'frame.app.tasklist': 'Uppgifter',
    'frame.app.cockpit': 'Cockpit',
    'frame.app.admin': 'Administration',
    'frame.app.welcome': 'Egna uppgifter',
    'frame.apps': 'Program',
    'frame.searches': 'Sparade sökningar',
    'frame.region': 'Visa eller dölj denna del',
    'frame.larger': 'Förstora eller förminska',
    'frame.menu': 'Visa eller dölj menyn',
    'frame.link': 'Länk till denna vy',
    'frame.zoomIn': 'Zooma in',
    'frame.zoomOut': 'Zooma ut',
    'frame.zoomReset': 'Återställ storleken',
    'tasklist.key.claimTask': 'tar den valda uppgiften',
    'tasklist.key.focusFilter': 'flyttar till det första filtret i listan',
    'tasklist.key.focusList': 'flyttar till den första uppgiften i listan',
    'tasklist.key.focusForm': 'flyttar till det första fältet i formuläret',
    'tasklist.key.startProcess': 'öppnar start av förfarande',
  },
  en: {
    'page.failed': 'The data could not be loaded. Try again in a moment.',
    'page.help': 'Help',
    'page.accessibility': 'Accessibility',
    'page.negotiations': 'Negotiations',
    'page.close': 'Close',
    'page.duties': 'Duties',
    'page.deadlines': 'Duties and dates',
    'page.use': 'Log of use',
    'part.failed': 'This part could not be shown.',
    'part.leftOut': 'The pages of duties and dates could not be loaded completely. The rest of Cockpit works.',
    'form.notLoaded': 'The contents of the form could not be loaded.',
    'form.tryAgain': 'Try again',
    'form.sessionEnded':
      'Your session has ended. What you have written is still on this page. Log in on a new tab and come back here.',
    'frame.app.tasklist': 'Tasks',
    'frame.app.cockpit': 'Cockpit',
    'frame.app.admin': 'Admin',
    'frame.app.welcome': 'My profile',
    'frame.apps': 'Applications',
    'frame.searches': 'Saved searches',
    'frame.region': 'Show or hide this part',
    'frame.larger': 'Enlarge or reduce',
    'frame.menu': 'Show or hide the menu',
    'frame.link': 'Link to this view',
    'frame.zoomIn': 'Zoom in',
    'frame.zoomOut': 'Zoom out',
    'frame.zoomReset': 'Reset the size',
    'tasklist.key.claimTask': 'claims the currently selected task',
    'tasklist.key.focusFilter': 'set the focus to the first filter in the list',
    'tasklist.key.focusList': 'sets the focus to the first task in the list',
    'tasklist.key.focusForm': 'sets the focus to the first input field in a task form',
    'tasklist.key.startProcess': 'opens the start process modal dialog',
  },
};

/** For a moment in which not even the reader's language can be relied on. */
export function sayInEachLanguage(key, role) {
  const said = document.createElement('div');
  said.setAttribute('role', role);
  for (const [lang, words] of Object.entries(FIRST_WORDS)) {
    const line = document.createElement('p');
    line.lang = lang;
    line.textContent = words[key];
    said.append(line);
  }
  return said;
}
