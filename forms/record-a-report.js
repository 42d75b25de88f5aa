export const labelOf = ({ name, counterpart, window }) => [name, counterpart, window].filter(Boolean).join(' – ');

// What follows an adoption is no part of another record.
const FOLLOWING = ['delivered', 'deliveredOn', 'publicAddress', 'publishedOn'];

export default {
  onLoad(scope) {
    const { facts, d } = scope;
    const ui = (scope.ui = {});
    d.holder ||= facts.holders[0]?.id;
    ui.duties = () => facts.holders.find((holder) => holder.id === d.holder)?.duties ?? [];
    ui.duty = () => ui.duties().find((duty) => duty.key === d.duty);
    ui.label = labelOf;
    ui.dutyChosen = () => FOLLOWING.forEach((field) => delete d[field]);
    ui.holderChosen = () => {
      d.duty = null;
      ui.dutyChosen();
    };
  },
  variables: (scope) => ({ host: scope.ui.duty()?.host }),
};
