// Every script of ours in Tasklist. It stays blank, login included, if a custom script is missing or faulty:
// here such a one is left out and the others work.

const SCRIPTS = ['language', 'clock', 'refusals', 'dates', 'participant', 'form', 'card', 'duties'];

const { search } = new URL(import.meta.url);
const loaded = await Promise.all(
  SCRIPTS.map((name) => import(`./${name}.js${search}`).catch((fault) => console.error(name, fault))),
);

export default loaded.flatMap((script) => script?.default ?? []);
