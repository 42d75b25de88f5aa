/** @param warnings what is missing in the plan; whoever goes on with it says why */
export const needsReason = ({ decision }, warnings) =>
  decision === 'GIVEN_UP' || (decision === 'CONFIRM' && warnings.length > 0);

export default {
  onLoad(scope) {
    const { facts, d, shown, t } = scope;
    scope.day = shown;
    scope.languages = (sample) => sample.languages.map((language) => t(`language.${language}`)).join(' + ');
    scope.needsReason = () => needsReason(d, facts.warnings ?? []);
  },
};
