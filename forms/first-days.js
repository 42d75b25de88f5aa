/** What the form showed goes along: two administrators do not overwrite each other unseen. */
export const begun = (host) => ({ action: 'SET', day: '', seen: host?.day ?? '', reason: '' });

export default {
  onLoad(scope) {
    const { facts, d } = scope;
    scope.chosen = () => facts.hosts.find((one) => one.id === d.host);
    scope.choose = () => Object.assign(d, begun(scope.chosen()));
  },
};
