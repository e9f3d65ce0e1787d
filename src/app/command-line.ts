// The command line: one name, one command. A command is loaded only when it is called.

import { commands } from "./commands/index.ts";
import { plainRefusal } from "./commands/words.ts";

const [name = "help", ...words] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  console.error(`There is no command ${name}. Commands: ${Object.keys(commands).join(", ")}.`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await (await command.load()).run(words);
  } catch (error) {
    const said = plainRefusal(error);
    if (said === undefined) throw error;
    console.error(said);
    process.exitCode = 2;
  }
}
