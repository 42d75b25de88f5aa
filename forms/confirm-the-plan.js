/** @param warnings what is missing in the plan; whoever goes on with it says why */
export const needsReason = ({ decision }, warnings) =>
  decision === 'GIVEN_UP' || (decision === 'CONFIRM' && warnings.length > 0);

/** A list of names that is longer is opened by whoever wants to read it. */
const LONG = 10;

export const folds = (names) => names.length > LONG;

/** What the confirmation does, as a key and its arguments: letters leave at once, on a day, or on several. */
export function confirmed(departures, letters, shown) {
  const [first, last] = [departures.at(0), departures.at(-1)];
  if (!first) return ['confirmThePlan.CONFIRM.none'];
  if (first !== last) return ['confirmThePlan.CONFIRM.days', letters, shown(first.day), shown(last.day)];
  return [first.atOnce ? 'confirmThePlan.CONFIRM.now' : 'confirmThePlan.CONFIRM.day', letters, shown(first.day)];
}

export default {
  onLoad(scope) {
    const { facts, d, shown, t } = scope;
    scope.day = shown;
    scope.languages = (sample) => sample.languages.map((language) => t(`language.${language}`)).join(' + ');
    scope.folds = folds;
    scope.confirms = () => t(...confirmed(facts.departures ?? [], facts.letters, shown));
    scope.needsReason = () => needsReason(d, facts.warnings ?? []);
  },
};
