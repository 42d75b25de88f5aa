import { areOneByOne, isAttending, isNobodyNamed, questionOf } from './rules/answer.js';

/** A party answers its invitation: who comes, or why nobody does, and what it proposes for the agenda. */
export default {
  onLoad(scope) {
    const { d } = scope;
    d.representatives = d.representatives || [];
    d.agendaPoints = [...(d.agendaPoints || [])];
    if (!d.representatives.length) d.representatives.push({});
    scope.dualRole = () => scope.facts.dualRole;
    scope.attending = () => isAttending(scope.d);
    scope.oneByOne = () => areOneByOne(scope.d);
    scope.nobodyNamed = () => isNobodyNamed(scope.d);
    scope.question = () => questionOf(scope.d);
  },
};
