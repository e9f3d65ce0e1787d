// What Vite adds to a module of the screens: `import.meta.env` and imports of style sheets.
/// <reference types="vite/client" />
