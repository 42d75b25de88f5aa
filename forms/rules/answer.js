// Rules of an answer to an invitation, whoever writes it down.

export const isAttending = ({ answer }) => ['YES', 'REMOTELY'].includes(answer);

/** They come, and nobody knows who: a question. */
export const isNobodyNamed = (answer) =>
  isAttending(answer) && !(answer.representatives ?? []).some(({ name }) => name);
