// Tasklist begins with the newest task. Ours begins with what is due first; what has no date comes last.

/** As Tasklist keeps its order in the address of the page. */
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

try {
  window.angular.module('cam.tasklist.custom').run([
    '$rootScope',
    '$location',
    (everything, place) => {
      const begin = () => {
        if (place.path() === '/' && !place.search().sorting) place.search('sorting', DUE_FIRST).replace();
      };
      everything.$on('$locationChangeSuccess', begin);
      begin();
    },
  ]);
} catch (fault) {
  console.error(fault);
}

export default [];
