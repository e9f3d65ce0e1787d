// The command line: one name, one command.
console.error("no commands yet");
