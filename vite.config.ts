// How the screens are built: one page, split into one piece a screen, so that the first load stays small.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the server listens while the screens are developed with `npx vite`. */
const server = process.env["HENGZHENG_SERVER"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: "src/ui",
  plugins: [react()],
  build: {
    outDir: "../../dist/ui",
    emptyOutDir: true,
    target: "chrome100",
    // The calendar's data packages do nothing by being imported, but do not say so; without this the first load would carry them.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [{ test: /node_modules\/(lunar-typescript|chinese-days)\//, sideEffects: false }],
      },
    },
    // ECharts is the one piece larger than this, and it is loaded only by the screens that draw with it.
    chunkSizeWarningLimit: 700,
  },
  server: { host: "127.0.0.1", proxy: { "/api": server, "/public": server } },
});
