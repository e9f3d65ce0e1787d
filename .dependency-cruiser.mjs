// The arrows between folders, as docs and README draw them: app → regulations → kernel, screens → ui, rooms by their doors.

/** The rooms of the kernel in order: each uses only those before it. */
const kernelRooms = [
  "refusal",
  "money",
  "calendar",
  "identifiers",
  "law",
  "db",
  "audit",
  "identity",
  "documents",
  "ledger",
  "cases",
  "disclosure",
  "jobs",
  "http",
];

/** Rooms that know no clock, no random, no database, no network, no environment: everything comes in as an argument. */
const pureRooms = ["refusal", "money", "calendar", "identifiers", "law"];

/** Tests, and what only tests use, may look into every room. */
const tests = "\\.test\\.tsx?$|/testing/|/example-city\\.ts$|/samples\\.tsx$|/gallery/|\\.samples\\.tsx?$";

const kernelLevels = kernelRooms.map((room, place) => ({
  name: `kernel-${room}-uses-only-rooms-before-it`,
  severity: "error",
  from: { path: `^src/kernel/${room}/`, pathNot: tests },
  to: { path: "^src/kernel/", pathNot: `^src/kernel/(?:${kernelRooms.slice(0, place + 1).join("|")})/` },
}));

/** A door of the kernel: the room's index; in the law room also those of the clause register and of the SQL and document targets. Benches look where they need to. */
const kernelDoors = kernelRooms.map((room) => ({
  name: `kernel-${room}-by-its-door`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/kernel/${room}/|${tests}` },
  to: {
    path: `^src/kernel/${room}/`,
    pathNot: `^src/kernel/${room}/index\\.ts$|^src/kernel/law/(?:register|targets/(?:sql|document))/index\\.ts$`,
  },
}));

export default {
  forbidden: [
    ...kernelLevels,
    ...kernelDoors,
    {
      name: "kernel-knows-no-regulation",
      severity: "error",
      from: { path: "^src/kernel/", pathNot: tests },
      to: { path: "^src/(?:regulations|site|app|ui)/" },
    },
    {
      name: "regulations-know-no-app",
      severity: "error",
      from: { path: "^src/regulations/", pathNot: tests },
      to: { path: "^src/(?:app|site)/" },
    },
    {
      name: "ui-knows-no-regulation",
      comment: "main.tsx is where the browser's half of the app is put together.",
      severity: "error",
      from: { path: "^src/ui/", pathNot: `^src/ui/main\\.tsx$|${tests}` },
      to: { path: "^src/(?:regulations|app|site)/" },
    },
    {
      name: "screens-stand-on-ui-and-pure-rooms",
      comment: "A type costs a screen nothing; of its regulation it may use words, limits and the pure explanation.",
      severity: "error",
      from: { path: "^src/ui/|^src/regulations/[^/]+/screens/", pathNot: `^src/ui/main\\.tsx$|^src/ui/page/|${tests}` },
      to: {
        path: "^src/",
        pathNot: `^src/ui/|^src/kernel/(?:${pureRooms.join("|")})/|^src/regulations/[^/]+/(?:screens/|explanation/index|register/|settlement/limits|wire/line-shares|terms)`,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-screens-draw",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: `^src/ui/|^src/site/|^src/regulations/[^/]+/(?:screens|pages|site)/|^src/app/(?:screens|routes/site-services)\\.ts$|${tests}`,
      },
      to: { path: "^src/ui/|^node_modules/(?:react|@tanstack)" },
    },
    {
      name: "regulation-by-its-doors",
      comment: "A regulation's doors: its own files at the top, the index of each of its rooms, its articles.",
      severity: "error",
      from: { path: "^src/(?:app|site|regulations/([^/]+))/", pathNot: tests },
      to: {
        path: "^src/regulations/[^/]+/",
        pathNot:
          "^src/regulations/$1/|^src/regulations/[^/]+/[^/]+\\.ts$|^src/regulations/[^/]+/[^/]+/index\\.ts$|^src/regulations/[^/]+/articles/",
      },
    },
    {
      name: "pure-rooms-touch-nothing",
      comment: "Hashing is arithmetic and stays allowed.",
      severity: "error",
      from: { path: `^src/kernel/(?:${pureRooms.join("|")})/|^src/regulations/[^/]+/articles/`, pathNot: tests },
      to: { dependencyTypes: ["core"], pathNot: "^(?:node:)?crypto$" },
    },
    {
      name: "pure-rooms-know-no-database",
      severity: "error",
      from: { path: `^src/kernel/(?:${pureRooms.join("|")})/|^src/regulations/[^/]+/articles/`, pathNot: tests },
      to: { path: "^node_modules/(?:pg|kysely|fastify|@fastify)" },
    },
    {
      name: "no-circles",
      comment: "A circle of types alone, or one that is closed only when a command is called, harms nobody.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "dynamic-import"] } },
    },
    { name: "nothing-missing", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(?:dist|var|docs)/|^src/ui/vite\\.d\\.ts$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
