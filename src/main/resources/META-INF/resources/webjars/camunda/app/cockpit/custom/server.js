// Our endpoints, as the person who is logged in.

const root = document.querySelector('base').getAttribute('app-root') || '';
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; *)XSRF-TOKEN=([^;]+)/)?.[1] ?? '');

/** What went wrong: the status of the answer, and what it says in the reader's language if it says anything. */
export class Refused extends Error {
  constructor(status, said) {
    super(said ?? `${status}`);
    this.status = status;
    this.said = said;
  }
}

async function call(method, address, body) {
  const answer = await fetch(address, {
    method,
    body,
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token() }) },
  });
  const content = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(answer.status, content?.key ? content.message : null);
  return content;
}

/** The address of an endpoint of ours; what is empty is left out of its query. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const written = new URLSearchParams(given).toString();
  return `${root}/api/neuvottelu/${path}${written ? `?${written}` : ''}`;
}

export const ask = (path, query) => call('GET', address(path, query));
/** A question whose words do not belong into an address. */
export const search = (path, form) => call('POST', address(path), new URLSearchParams(form));
export const send = (method, path, query) => call(method, address(path, query));

/** Those of these process instances that run and that the reader may see: Cockpit can show no others. */
export async function running(instances) {
  const wanted = [...new Set(instances.filter(Boolean))];
  if (!wanted.length) return new Set();
  const found = await call('GET', `${root}/api/engine/engine/default/process-instance?processInstanceIds=${wanted.join(',')}`);
  return new Set(found.map((instance) => instance.id));
}

export const taskInTasklist = (task) => `${root}/app/tasklist/default/#/?task=${task}`;
export const instanceInCockpit = (instance) => `#/process-instance/${instance}/runtime`;
