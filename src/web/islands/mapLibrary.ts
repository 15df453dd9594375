/** The map library's style sheet alone: pages of maps ask for it when a map comes alive, not before. */
import "./map/mapLibrary.css";
