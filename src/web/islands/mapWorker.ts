/** The map library's own worker, served as an asset of ours. */
export { default } from "maplibre-gl/dist/maplibre-gl-worker.mjs";
