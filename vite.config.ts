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
    // ECharts is the one piece larger than this, and it is loaded only by the screens that draw with it.
    chunkSizeWarningLimit: 700,
  },
  server: { host: "127.0.0.1", proxy: { "/api": server, "/public": server } },
});
