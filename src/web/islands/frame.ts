import { closeMenus } from "./frame/closeMenus.ts";
import { dismissToasts } from "./frame/dismissToasts.ts";
import { printPage } from "./frame/printPage.ts";
import { submitOnce } from "./frame/submitOnce.ts";

// What every page's frame gains from a browser that runs scripts. Nothing here is needed to use a page.
closeMenus(document);
dismissToasts(document);
printPage();
submitOnce(document);
