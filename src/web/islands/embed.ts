import "./embed/embed.css";
import { tellHeight } from "./embed/tellHeight.ts";

// A widget in the town's own page. Nothing here is needed to read it: it only lets the frame be as high as what it holds.
tellHeight(window);
