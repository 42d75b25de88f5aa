/** A round that is under way says it all. */
export const needsReason = ({ reply, round }) => reply !== 'ROUND_OPENED' || !round;

/** Under which label the reason is asked for. */
export function labelOfReason(draft) {
  if (draft.reply === 'LATER') return 'request.reason';
  return needsReason(draft) ? 'request.explanation' : 'request.explanationFree';
}

export default {
  onLoad(scope) {
    scope.reasonNeeded = () => needsReason(scope.d);
    scope.reasonIs = () => labelOfReason(scope.d);
  },
};
