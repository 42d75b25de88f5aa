/** One that was ended stays so; one that has expired can be renewed. */
export const canBeChanged = (agreement) => !agreement.endedOn;

/** What the form begins with: an agreement as it is, or nothing. */
export const asDraft = (agreement) => ({
  agreement: agreement?.id ?? null,
  seen: agreement?.version ?? null,
  title: agreement?.title ?? null,
  parties: [...(agreement?.parties ?? [])],
  beginsOn: agreement?.beginsOn ?? null,
  endsOn: agreement?.endsOn ?? null,
  link: agreement?.link ?? null,
  note: agreement?.note ?? null,
  endedOn: null,
});

/** From when to when it is in force, in words. */
export function timeOf({ beginsOn, endsOn, endedOn }, t, shown) {
  if (endedOn) return t('recordAnAgreement.ended', shown(beginsOn), shown(endedOn));
  if (endsOn) return `${shown(beginsOn)}–${shown(endsOn)}`;
  return t('recordAnAgreement.forever', shown(beginsOn));
}

export default {
  onLoad(scope) {
    const { facts, d, t, shown } = scope;
    const ui = (scope.ui = { ways: ['RECORD', 'CHANGE', 'END'] });
    d.host ||= facts.hosts[0]?.id;
    d.action ||= 'RECORD';
    d.parties ||= [];
    ui.host = () => facts.hosts.find((host) => host.id === d.host);
    ui.open = () => ui.host()?.agreements.filter(canBeChanged) ?? [];
    ui.agreement = () => ui.open().find((one) => one.id === d.agreement);
    ui.time = (one) => timeOf(one, t, shown);
    ui.fill = () => Object.assign(d, asDraft(d.action === 'RECORD' ? undefined : ui.agreement()));
    ui.begin = () => {
      if (!ui.open().length) d.action = 'RECORD';
      d.agreement = null;
      ui.fill();
    };
    ui.has = (party) => d.parties.includes(party.id);
    ui.toggle = (party) => {
      d.parties = ui.has(party) ? d.parties.filter((id) => id !== party.id) : [...d.parties, party.id];
    };
    ui.all = () => {
      d.parties = ui.host().parties.map((party) => party.id);
    };
  },
  variables: (scope) => ({ host: scope.d.host }),
};
