extension RuntimeStandIns {
    /// CloudFront Functions: their code sees what it has with AWS, and nothing of node.
    /// Source: Amazon CloudFront Developer Guide, "JavaScript runtime 2.0 features for CloudFront Functions".
    static let cloudFront = #"""
        import { Buffer } from "node:buffer";
        import crypto from "node:crypto";
        import fs from "node:fs";
        import http from "node:http";
        import path from "node:path";
        import querystring from "node:querystring";
        import vm from "node:vm";

        const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
        const agent = new http.Agent({ keepAlive: true });
        const call = (method, target, body) => new Promise((resolve, reject) => {
          const headers = body === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
          const request = http.request({ host, port, agent, method, path: "/2018-06-01/runtime/" + target, headers }, (answer) => {
            const parts = [];
            answer.on("data", (part) => parts.push(part));
            answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() }));
          });
          request.on("error", reject);
          request.end(body);
        });
        const described = (error) => JSON.stringify({
          errorType: error?.name ?? "Error", errorMessage: error?.message ?? String(error), trace: (error?.stack ?? "").split("\n"),
        });
        const modules = {
          buffer: { Buffer }, querystring,
          cloudfront: {
            kvs(id) {
              const stores = JSON.parse(process.env.INFRA_KEY_VALUE_STORES ?? '{"stores":[]}').stores;
              const store = id === undefined ? stores[0] : stores.find((one) => one.names.includes(id));
              if (!store) throw new Error(`The function has no key value store${id === undefined ? "" : " " + id}.`);
              if (!store.file) throw new Error(store.source
                ? `The keys of ${store.names[0]} are in ${store.source}, and there is no such file here: --bucket ${store.source.split("/")[0]}=FOLDER`
                : `${store.names[0]} is filled by nothing that is known here: give it an ImportSource.`);
              const keys = new Map(JSON.parse(fs.readFileSync(store.file, "utf8")).data.map((one) => [one.key, one.value]));
              return {
                async get(key, options) {
                  if (!keys.has(key)) throw new Error(`KeyNotFound: ${key}`);
                  const value = keys.get(key);
                  return options?.format === "json" ? parse(value) : options?.format === "bytes" ? Buffer.from(value) : value;
                },
                async exists(key) { return keys.has(key); },
                async meta() {
                  const time = fs.statSync(store.file).mtime.toISOString();
                  return { creationDateTime: time, lastUpdatedDateTime: time, keyCount: keys.size };
                },
              };
            },
            ...Object.fromEntries(["updateRequestOrigin", "selectRequestOriginById", "createRequestOriginGroup"].map((name) => [name, () => {
              throw new Error(`${name} of the module cloudfront is not there in local runs.`);
            }])),
          },
          crypto: { createHash: crypto.createHash, createHmac: crypto.createHmac },
        };
        const found = (name) => {
          const module = modules[name.replace(/^node:/, "")];
          if (!module) throw new Error(`CloudFront Functions have no module ${name}.`);
          return module;
        };
        const log = (...parts) => console.log(...parts);
        const context = vm.createContext({
          console: { log, error: log, warn: log, info: log }, Buffer, TextEncoder, TextDecoder, atob, btoa, require: found,
        }, { codeGeneration: { strings: false, wasm: false } });
        const parse = vm.runInContext("JSON.parse", context);
        const handler = await (async () => {
          const file = path.join(process.env.LAMBDA_TASK_ROOT, "index.js");
          const code = fs.readFileSync(file, "utf8") + "\n;globalThis.__handler = handler;";
          const module = new vm.SourceTextModule(code, { context, identifier: "function.js" });
          await module.link((name) => {
            const members = found(name);
            return new vm.SyntheticModule(["default", ...Object.keys(members)], function () {
              this.setExport("default", members);
              for (const [key, value] of Object.entries(members)) this.setExport(key, value);
            }, { context });
          });
          await module.evaluate();
          const made = context.__handler;
          delete context.__handler;
          if (typeof made !== "function") throw new Error("The code has no function handler(event).");
          return made;
        })().catch(async (error) => {
          console.error(String(error?.stack ?? error));
          await call("POST", "init/error", described(error));
          process.exit(1);
        });
        for (;;) {
          const next = await call("GET", "invocation/next").catch(() => process.exit(0));
          if (next.status !== 200) process.exit(0);
          const id = next.headers["lambda-runtime-aws-request-id"];
          try {
            const result = await handler(parse(next.body));
            await call("POST", `invocation/${id}/response`, JSON.stringify(result ?? null));
          } catch (error) {
            console.error(String(error?.stack ?? error));
            await call("POST", `invocation/${id}/error`, described(error));
          }
        }

        """#
}
