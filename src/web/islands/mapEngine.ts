/** The map library, in a chunk that is asked for only where a map comes into view: `loadMapLibrary`. */
export { Map, Marker, NavigationControl, Popup, setWorkerUrl } from "maplibre-gl";
export type { StyleSpecification } from "maplibre-gl";
