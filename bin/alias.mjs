// Lets Node run our TypeScript as it is: maps "@/x" to the checkout and adds the missing ".ts".
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = pathToFileURL(`${fileURLToPath(new URL("..", import.meta.url))}`).href;

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith("@/");
    if (!ours && !specifier.startsWith("./") && !specifier.startsWith("../")) return next(specifier, context);
    if (context.parentURL?.includes("/node_modules/")) return next(specifier, context);
    const target = ours ? new URL(specifier.slice(2), root) : new URL(specifier, context.parentURL);
    for (const ending of ["", ".ts", ".tsx", "/index.ts"])
      if (/\.\w+$/.test(target.href + ending) && existsSync(fileURLToPath(target.href + ending)))
        return next(target.href + ending, context);
    return next(specifier, context);
  },
});
