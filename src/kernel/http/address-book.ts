// Which methods an address takes, so that a wrong method is told apart from a wrong address.

/** The part of a route that says where it stands. */
type Placed = { readonly method: string; readonly path: string };

/** An address with a method; `{name}` stands for one piece of it. */
export type AddressBook = { readonly methodsAt: (address: string) => readonly string[] };

/** Makes a book of routes. HEAD goes where GET goes. */
export function addressBook(routes: readonly Placed[]): AddressBook {
  const patterns = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return {
    methodsAt(address) {
      const [path = ""] = address.split(/[?#]/, 1);
      const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
      return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))].sort();
    },
  };
}

/** The address as Fastify writes it: `/a/:name`. */
export function fastifyPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function patternOf(path: string): RegExp {
  const pieces = path.split(/(\{\w+\})/).map((piece) => (piece.startsWith("{") ? "[^/]+" : escapePattern(piece)));
  return new RegExp(`^${pieces.join("")}/?$`);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
