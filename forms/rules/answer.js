// Rules of an answer to an invitation, whoever writes it down.

export const isAttending = ({ answer }) => ['YES', 'REMOTELY'].includes(answer);

/** Those who come on site can have somebody with them who does not. */
export const areOneByOne = ({ answer }) => answer === 'YES';

/** Somebody comes in this place: she, or where she cannot her deputy. */
export const isTaken = ({ name, absent, deputy }) => Boolean(name && (!absent || deputy));

const named = (answer) => (answer.representatives ?? []).filter(({ name }) => name);

/** They come, and nobody knows who: a question. */
export const isNobodyNamed = (answer) => isAttending(answer) && !named(answer).some(isTaken);

/** Which question: nobody is named, or nobody of those who are can come. */
export const questionOf = (answer) => (named(answer).length ? 'answer.nobodyComes' : 'answer.nobodyNamed');
