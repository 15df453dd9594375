// The builder turns a style sheet that an island imports into the island's own.
declare module "*.css";
