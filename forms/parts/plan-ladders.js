// The dates that the ladder proposes for the days of a plan: asked for all days at once, and for each day once.

import { ask } from '/modules/server.js';
import { isWhole } from '../rules/session-plan.js';

export function ladders() {
  const known = {};
  return {
    /** Of a day; undefined as long as it has not been fetched. */
    of: (day) => known[day]?.steps,
    /** Whether it is a date that a ladder has proposed, and no person set. */
    isOurs: (step, date) => Object.values(known).some(({ steps }) => steps?.[step].date === date),
    async fetch(days) {
      const whole = days.filter(isWhole);
      const missing = [...new Set(whole)].filter((day) => !known[day]);
      if (missing.length) {
        const asked = ask(`ladders?${missing.map((day) => `session=${day}`).join('&')}`).then(
          (all) => missing.forEach((day) => (known[day].steps = all[day])),
          () => missing.forEach((day) => delete known[day]),
        );
        for (const day of missing) known[day] = { asked };
      }
      await Promise.all(whole.map((day) => known[day]?.asked));
    },
  };
}
