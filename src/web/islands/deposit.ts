import { followReading } from "./deposit/followReading.ts";
import { receiveDrops } from "./deposit/receiveDrops.ts";
import { sendWithProgress } from "./deposit/sendWithProgress.ts";

// Handing files in: a file may be dragged onto the form, its size is known before it is sent, its way is shown; then the reading is followed.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-deposit-form]")) {
  const sending = sendWithProgress(form);
  receiveDrops(form, sending);
}
const reading = document.querySelector<HTMLElement>("[data-deposit-state]");
if (reading) followReading(reading);
