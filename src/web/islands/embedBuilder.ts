import "./embedBuilder/builder.css";
import { copyCodes } from "./embedBuilder/copyCodes.ts";
import { refreshPreview } from "./embedBuilder/refreshPreview.ts";

// The page that builds widgets: each choice shows at once, and a button copies. Without a script, the form's own button does.
copyCodes(document);
refreshPreview(document);
