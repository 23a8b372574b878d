// node --import: for a program that does not itself notice that whoever started it was killed.
process.on("disconnect", () => process.exit(1));
