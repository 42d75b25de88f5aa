// Whoever came from a page of ours to log in goes back to it: ?back=/neuvottelu/…

const OURS = /^\/neuvottelu\/[\w-]+(\?[\w=&.%-]*)?$/;
const back = new URLSearchParams(location.search).get('back') ?? '';

try {
  if (OURS.test(back)) {
    window.angular.module('cam.tasklist.custom').run([
      '$rootScope',
      (everything) => {
        everything.$watch('authentication.name', (name) => {
          if (name) {
            location.replace(back);
          }
        });
      },
    ]);
  }
} catch (fault) {
  console.error(fault);
}

export default [];
