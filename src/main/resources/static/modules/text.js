/** A pattern of the message bundles with its {0}, {1} … filled in. Java's patterns write an apostrophe twice. */
export const fill = (pattern, args) =>
  args.reduce((text, arg, i) => text.replaceAll(`{${i}}`, arg ?? ''), `${pattern}`.replaceAll("''", "'"));

/** Looks like the address of a page; whether it is one that anybody can open, the server judges. */
export const isLink = (text) => /^https?:\/\/[^\s/?#]+\.[^\s/?#]+\S*$/i.test(text ?? '');
