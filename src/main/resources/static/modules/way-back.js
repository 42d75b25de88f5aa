// The way back to a page of ours, for whoever had to log in first: ?back=/neuvottelu/…

const OURS = /^\/neuvottelu(\/[\w-]+)+(\?[\w=&.%~-]*)?$/;

/** @param search of the login page's address. Null unless it leads to a page of ours, and nowhere else. */
export function wayBack(search) {
  const back = new URLSearchParams(search).get('back') ?? '';
  return OURS.test(back) ? back : null;
}
