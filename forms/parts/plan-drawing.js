// The rows of a long plan come in steps: the first screenful at once, the rest as soon as the page has drawn it.

const FIRST = 12;
const STEP = 36;

export function drawing(scope, signal) {
  scope.drawn ??= FIRST;
  /** The row is there when the page is drawn next. */
  scope.draws = (n) => (scope.drawn = Math.max(scope.drawn, n + 1));
  const more = () => !signal.aborted && scope.$applyAsync(() => (scope.drawn += STEP));
  const unwatch = scope.$watch(
    () => `${scope.drawn} ${scope.d.sessions.length}`,
    () => scope.drawn < scope.d.sessions.length && setTimeout(more),
  );
  signal.addEventListener('abort', unwatch);

  const names = {};
  const column = (field, language) => {
    const name = scope.t(`planTheRound.${field}`);
    return language ? scope.t(`textPair.${language}`, name) : name;
  };
  /** What the field of a row is called: by its column and its session. */
  scope.cell = (n, field, language) => {
    const id = language ? `${field}-${language}` : field;
    return {
      id: `planTheRound-row-${n}-${id}`,
      label: scope.t('planTheRound.cell', (names[id] ??= column(field, language)), n + 1),
      placeholder: language ? scope.t('planTheRound.inSwedish') : undefined,
    };
  };
}
