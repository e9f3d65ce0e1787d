// A clerk's hands at the desk: finds a person, types the stay, types and pastes lines. Keys only.
import type { Page } from "playwright-core";

/** Finds a person by initials or name and types the stay, as far as the bill. */
export async function typeStay(page: Page, who: string, admitted = "20171001"): Promise<void> {
  await page.keyboard.press("F2");
  await page.keyboard.insertText(who);
  await page.waitForSelector("[role=option]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".desk-cover");
  for (const words of [admitted, "20171010", "P-100231"]) {
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("F4");
}

/** Types a line: code, Enter, quantity, Enter for the price of the catalogue, Enter for the next row. */
export async function typeLine(page: Page, code: string, quantity: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".bill-editing td:nth-child(3) input:focus");
  await page.keyboard.type(quantity);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
}

/** Pastes a table as a spreadsheet gives it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page
    .locator(".bill-editing input")
    .first()
    .evaluate((field, pasted) => {
      const data = new DataTransfer();
      data.setData("text/plain", pasted);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
}
