// Rules of an answer to an invitation, whoever writes it down.

export const isAttending = ({ answer }) => ['YES', 'REMOTELY'].includes(answer);

/** Those who come on site can have somebody with them who does not. */
export const areOneByOne = ({ answer }) => answer === 'YES';

/** They come, and nobody knows who: a question. */
export const isNobodyNamed = (answer) =>
  isAttending(answer) && !(answer.representatives ?? []).some(({ name }) => name);
