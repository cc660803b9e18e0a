/** What noble asks of the language, and iOS 14 and the Chrome of spring 2021 don't have. Imported before everything else. */

const known: object = Object;
if (!('hasOwn' in known)) {
  Object.defineProperty(Object, 'hasOwn', {
    value: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key),
  });
}
