import { ask } from '/modules/server.js';

const PREPARATION_ONLY = ['NOTED', 'RETURNED'];

/** Nothing can be sought against what only prepares or takes note. */
export const isPreparationOnly = (result) => PREPARATION_ONLY.includes(result);

/** What the remedy depends on, as the server is asked for it; null where no body has decided. */
export const remedyAsked = (party, { taken, body, preparationOnly, publishedOn, noticedOn }) =>
  taken === 'BODY' && body ? { party, body, preparationOnly: Boolean(preparationOnly), publishedOn, noticedOn } : null;

export default {
  onLoad(scope, signal) {
    const now = () => JSON.stringify(remedyAsked(scope.facts.party, scope.d));
    let asked;
    /** The minutes were not approved yet: a question. */
    scope.isBefore = (day) => Boolean(day) && day < scope.facts.lockedOn;
    scope.resultChosen = () => {
      scope.d.preparationOnly = isPreparationOnly(scope.d.result);
    };
    const unwatch = scope.$watch(now, async (query) => {
      if (query === asked) return;
      asked = query;
      scope.remedy = null;
      if (query === 'null') return;
      try {
        const remedy = await ask('remedy', JSON.parse(query));
        if (query === asked && !signal.aborted) scope.$applyAsync(() => (scope.remedy = remedy));
      } catch {
        if (query === asked) asked = null;
      }
    });
    signal.addEventListener('abort', unwatch);
  },
};
