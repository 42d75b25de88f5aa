/** The list with this topic, or without it if it was there. */
export const toggled = (topics, topic) =>
  topics.includes(topic) ? topics.filter((one) => one !== topic) : [...topics, topic];

export default {
  onLoad(scope) {
    const { facts, d } = scope;
    const known = facts.municipalities;
    d.topics ||= [];
    if (!d.municipality && known.length === 1) d.municipality = known[0].id;
    scope.mine = () => known.find((one) => one.id === d.municipality);
    scope.toggle = (topic) => {
      d.topics = toggled(d.topics, topic);
    };
  },
  variables(scope) {
    const mine = scope.mine();
    return mine ? { host: mine.host } : {};
  },
};
