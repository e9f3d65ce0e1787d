// Where the staff screens start in the browser: the tokens become CSS variables, the screens become the shell.
import { createRoot } from "react-dom/client";
import { regulationPages, regulationScreens } from "../app/screens.ts";
import { gallery, publicPages, screens } from "./screens.ts";
import { createShell } from "./shell/index.ts";
import "./styles/index.css";
import { cssVariables } from "./tokens.ts";

const tokens = new CSSStyleSheet();
tokens.replaceSync(cssVariables());
document.adoptedStyleSheets = [tokens];

const place = document.getElementById("screens");
if (place === null) throw new Error("the page has no place for the screens");
const shown = [...screens, ...regulationScreens, ...(import.meta.env.DEV ? [gallery] : [])];
createRoot(place).render(createShell(shown, { links: [...regulationPages, ...publicPages] }));
