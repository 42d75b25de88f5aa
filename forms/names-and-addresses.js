export const fullName = ({ firstName, lastName }) => `${firstName} ${lastName}`.trim();

export default {
  onLoad(scope) {
    const { facts, d } = scope;
    scope.called = fullName;
    scope.chosen = () => facts.accounts.find((one) => one.id === d.user);
    /** What she is called now is what the administrator begins with. */
    scope.choose = () => {
      const { firstName = '', lastName = '', email = '' } = scope.chosen() ?? {};
      Object.assign(d, { firstName, lastName, email });
    };
  },
};
