import { sheetOf } from './parts/sheet.js';
import { COLUMNS, added, cameUninvited, empty, linesOf, toggled, waysOf } from './rules/earlier.js';

export default {
  onLoad(scope, signal) {
    const { facts, d, t } = scope;
    const ui = (scope.ui = { sectors: ['PUBLIC_OTHER', 'PRIVATE', 'NONPROFIT'], newSector: 'NONPROFIT', names: '' });
    ui.channels = ['LETTER', 'EMAIL', 'PHONE', 'IN_PERSON'];
    d.host ||= facts.hosts[0]?.id;
    d.action ||= 'RECORD';

    ui.host = () => facts.hosts.find((host) => host.id === d.host);
    const party = (id) => ui.host()?.parties.find((one) => one.id === id);
    ui.fill = () => {
      if (ui.host()) d.parties = linesOf(ui.host(), d.heldOn, d.parties);
    };
    ui.begin = () => {
      Object.assign(d, empty());
      if (d.action === 'REPLY') d.reply = {};
      if (d.action === 'REPORT') d.report = {};
      if (d.action === 'IMPORT') d.file = { lines: [], seen: '' };
      if (ui.sheet) ui.sheet.clear();
      ui.fill();
    };
    ui.changeHost = () => {
      d.action = 'RECORD';
      ui.begin();
    };
    const ways = Object.fromEntries(facts.hosts.map((host) => [host.id, waysOf(host)]));
    ui.ways = () => ways[d.host] ?? [];
    const recorded = (ui.recorded = () => ui.host()?.recorded.find((one) => one.id === d.negotiation));
    const waiting = (one) => one.words.filter((word) => word.state === 'ASKED');
    const toChoose = {
      CORRECT: () => true,
      REPLY: (one) => waiting(one).length,
      REPORT: (one) => one.open.length,
    };
    ui.ofOne = () => d.action in toChoose;
    ui.choices = () => ui.host()?.recorded.filter(toChoose[d.action]) ?? [];
    ui.told = () => (d.negotiation ? [d.reply ?? d.report].filter(Boolean) : []);
    ui.asked = () => (recorded() ? waiting(recorded()) : []);
    ui.choose = () => {
      d.seen = recorded()?.draft.seen ?? null;
      if (d.action !== 'CORRECT' || !recorded()) return;
      Object.assign(d, structuredClone(recorded().draft), { reply: null, report: null });
      ui.fill();
    };

    ui.name = (line) => line.name ?? party(line.party)?.name ?? '';
    ui.sector = (line) => line.sector ?? party(line.party)?.sector;
    ui.number = (what) => d.parties.filter((line) => line[what] && line.party !== d.host).length;
    ui.municipalities = () => d.parties.filter((line) => party(line.party)?.kind === 'MUNICIPALITY');
    ui.all = (what) => ui.municipalities().forEach((line) => (line[what] = true));
    ui.add = () => {
      d.parties.push(...added(ui.names, ui.newSector, d.parties.map(ui.name)));
      ui.names = '';
    };
    ui.uninvited = () => cameUninvited(d.parties, d.host).map(ui.name).join(', ');
    ui.owners = () => d.parties.filter((line) => line.party && line.came);

    ui.isOf = (act) => d.acts.includes(act);
    ui.toggleAct = (act) => {
      d.acts = toggled(d.acts, act);
      d.topics = d.topics.filter((topic) => d.acts.includes(topic.split('.')[0]));
    };
    ui.actsChosen = () => ui.host()?.acts.filter((one) => ui.isOf(one.act)) ?? [];
    ui.hasTopic = (one, topic) => d.topics.includes(`${one.act}.${topic}`);
    ui.toggleTopic = (one, topic) => {
      d.topics = toggled(d.topics, `${one.act}.${topic}`);
    };
    ui.allTopics = (one) => {
      d.topics = [...new Set([...d.topics, ...one.topics.map((topic) => `${one.act}.${topic}`)])];
    };

    if (!d.parties) ui.begin();
    ui.columns = COLUMNS;
    ui.day = scope.shown;
    ui.sheet = sheetOf(scope, signal, {
      at: () => `hosts/${encodeURIComponent(d.host)}/earlier/preview`,
      kept: () => d.file ?? {},
      counts: (lines) => t('earlierFile.counts', lines.length),
    });
  },
  variables: (scope) => ({ host: scope.d.host }),
};
