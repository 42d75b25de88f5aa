const DAYS_OFF = [0, 6];

/** A weekend is no working day anyway; the server knows the holidays. */
export const isWeekend = (day) => Boolean(day) && DAYS_OFF.includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export default {
  onLoad(scope) {
    const { facts, d } = scope;
    scope.withdrawable = facts.ahead.filter((one) => one.canBeWithdrawn);
    scope.ways = scope.withdrawable.length ? ['ADD', 'WITHDRAW'] : ['ADD'];
    d.action ||= 'ADD';
    if (d.inTheAct === undefined) d.inTheAct = false;
    scope.weekend = () => isWeekend(d.day);
  },
};
