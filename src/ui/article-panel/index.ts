// The door of the article panel.
export { type Article, articleAddress, articleReader } from "./article.ts";
export { ArticleBody, ArticlePanel } from "./article-panel.tsx";
