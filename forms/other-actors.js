export const isEnded = (actor, today) => Boolean(actor.lastDay) && actor.lastDay < today;

/** An entry as it is, to be changed. */
export const changeOf = ({ id, seen, name, sector, languages, email }, lastDay) => ({
  key: id,
  id,
  seen,
  name,
  sector,
  languages,
  email: email || '',
  lastDay,
});

/**
 * What the list shows: what is in force first, ended entries after it, new ones at the end where they are written. What is being
 * changed is shown whatever is searched for.
 */
export function rowsOf(actors, changes, search, today) {
  const found = (actor) => actor.name.toLowerCase().includes(search.toLowerCase());
  const change = (actor) => changes.find((one) => one.id === actor.id);
  const ended = (actor) => isEnded(actor, today);
  return [...actors.filter((actor) => !ended(actor)), ...actors.filter(ended)]
    .filter((actor) => found(actor) || change(actor))
    .map((actor) => ({ key: actor.id, actor, change: change(actor) }))
    .concat(changes.filter((one) => !one.id).map((one) => ({ key: one.key, change: one })));
}

export default {
  onLoad(scope) {
    const { facts, d, shown } = scope;
    const ui = (scope.ui = { search: '', any: '' });
    d.host ||= facts.hosts[0]?.id;
    d.changes ||= [];

    ui.sectors = ['PUBLIC_OTHER', 'PRIVATE', 'NONPROFIT'];
    ui.languages = ['fi', 'sv', 'fi+sv', 'sv+fi'];
    ui.day = shown;
    ui.actors = () => facts.hosts.find((host) => host.id === d.host)?.actors ?? [];
    ui.ended = (actor) => isEnded(actor, facts.today);
    const present = () => ui.actors().filter((actor) => !ui.ended(actor));
    ui.number = (sector) => present().filter((actor) => actor.sector === sector).length;
    ui.withoutMailbox = () =>
      present()
        .filter((actor) => !actor.email)
        .map((actor) => actor.name)
        .join(', ');

    // The page asks for them again and again: they stay the same as long as nothing is added, undone or searched for.
    let known = '';
    let rows = [];
    ui.rows = () => {
      const now = [d.host, ui.search, ...d.changes.map((change) => change.key)].join('\n');
      if (now === known) return rows;
      known = now;
      rows = rowsOf(ui.actors(), d.changes, ui.search, facts.today);
      ui.any = d.changes.length ? 'yes' : '';
      return rows;
    };

    const focus = (id) => setTimeout(() => document.getElementById(`otherActors-${id}`)?.focus());
    ui.change = (actor, lastDay = actor.lastDay) => {
      d.changes.push(changeOf(actor, lastDay));
      focus(`${actor.id}-name`);
    };
    // One that was undone leaves its number: keys do not come again.
    let added = Math.max(0, ...d.changes.map(({ key }) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0)));
    ui.add = () => {
      const key = `new-${++added}`;
      d.changes.push({ key, name: '', sector: null, languages: null, email: '' });
      focus(`${key}-name`);
    };
    ui.undo = (row) => {
      d.changes.splice(d.changes.indexOf(row.change), 1);
      focus(row.actor ? `${row.key}-change` : 'add');
    };
  },
  variables: (scope) => ({ host: scope.d.host }),
};
