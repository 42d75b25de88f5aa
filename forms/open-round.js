/** Whether this host has a round in this year already. */
export const isOpened = (hosts, { host, year }) => hosts.some((one) => one.id === host && one.opened.includes(year));

export default {
  onLoad(scope) {
    const { facts, d } = scope;
    const { hosts = [], windows = [] } = facts;
    if (!d.host && hosts.length) d.host = hosts[0].id;
    if (d.reason === undefined) d.reason = '';
    if (!d.year && windows.length === 1) d.year = windows[0].year;
    scope.chosen = () => windows.find((one) => one.year === d.year)?.label;
    scope.opened = () => isOpened(hosts, d);
  },
  variables: (scope) => ({ host: scope.d.host }),
};
