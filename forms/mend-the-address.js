const WAYS = ['ADDRESS', 'AGAIN', 'HANDED_OVER', 'LET_BE'];

/** A letter can go once more only where there is an address that it can go to. */
export function waysOut({ letters, mailbox }) {
  const known = mailbox || letters.some((letter) => letter.recipient);
  return WAYS.filter((way) => way !== 'AGAIN' || known);
}

export default {
  onLoad(scope) {
    scope.ways = waysOut(scope.facts);
  },
};
