// Our endpoints, as the person who is logged in.

export const root = document.querySelector('base')?.getAttribute('app-root') ?? '';
const ENGINE = `${root}/api/engine/engine/default`;

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; *)XSRF-TOKEN=([^;]+)/)?.[1] ?? '');

/** The text without what the engine puts before it: "Cannot submit task form 4711: …". */
export const plain = (message) => `${message ?? ''}`.replace(/^Cannot [^\n]*?: /, '');

/** What went wrong: the status of the answer and its content, and what that says in the reader's language, if anything. */
export class Refused extends Error {
  constructor(status, said) {
    super(said?.message ?? `${status}`);
    this.status = status;
    this.said = said;
    this.words = said?.key ? plain(said.message) : null;
  }

  get isLoggedOut() {
    return this.status === 401 || this.status === 403;
  }

  /** The same was handed in past the form that is open, and can be changed. */
  get isOvertaken() {
    return this.said?.key === 'draft.overtaken';
  }

  /** The same, and nothing can be changed any more. */
  get isOver() {
    return this.said?.key === 'draft.overtakenForGood';
  }
}

/** @param body an object, sent as JSON, or the fields of a form */
async function fetched(method, address, body, more) {
  const ofForm = body instanceof URLSearchParams;
  const send = () =>
    fetch(address, {
      method,
      body: ofForm || body === undefined ? body : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token() }),
        ...(body === undefined || ofForm ? {} : { 'Content-Type': 'application/json' }),
      },
      ...more,
    });
  let answer = await send();
  // The token changes when the person logs in again.
  if (answer.status === 403 && method !== 'GET') answer = await send();
  const content = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(answer.status, content);
  return content;
}

/** The address of an endpoint of ours; what is empty is left out of its query. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const written = new URLSearchParams(given).toString();
  return `${root}/api/neuvottelu/${path}${written ? `?${written}` : ''}`;
}

/** A call to an endpoint of ours. Rejects with {@link Refused}, or with what the browser says when nobody answers. */
export const call = (method, path, body, more) => fetched(method, address(path), body, more);

export const ask = (path, query) => fetched('GET', address(path, query));
/** A question whose words do not belong into an address. */
export const search = (path, form) => fetched('POST', address(path), new URLSearchParams(form));
export const send = (method, path, query) => fetched(method, address(path, query));

/** What the engine's own API says, as the web apps ask it. */
export const askEngine = (path) => fetched('GET', `${ENGINE}/${path}`);

/** Those of these process instances that run and that the reader may see: Cockpit can show no others. */
export async function running(instances) {
  const wanted = [...new Set(instances.filter(Boolean))];
  if (!wanted.length) return new Set();
  const found = await askEngine(`process-instance?processInstanceIds=${wanted.join(',')}`);
  return new Set(found.map((instance) => instance.id));
}

export const tasklist = `${root}/app/tasklist/default/`;
export const taskInTasklist = (task) => `${tasklist}#/?task=${task}`;
export const instanceInCockpit = (instance) => `#/process-instance/${instance}/runtime`;
