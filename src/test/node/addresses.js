const HOUSE = new URL('../../../', import.meta.url);
const FOLDERS = { '/modules/': 'src/main/resources/static/modules/', '/forms/': 'forms/' };

const inHouse = (folder) => new URL(folder, HOUSE).href;

/** Where the server has an address, the file behind it. Without a package.json beside it Node takes it for an older kind of module. */
export async function resolve(specifier, context, next) {
  const served = Object.keys(FOLDERS).find((address) => specifier.startsWith(address));
  const found = await next(served ? inHouse(specifier.replace(served, FOLDERS[served])) : specifier, context);
  const ours = Object.values(FOLDERS).some((folder) => found.url.startsWith(inHouse(folder)));
  return ours ? { ...found, format: 'module' } : found;
}
