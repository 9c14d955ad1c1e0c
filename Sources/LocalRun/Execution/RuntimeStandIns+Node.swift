extension RuntimeStandIns {
    static let node = #"""
        import http from "node:http";
        import path from "node:path";
        import { createRequire } from "node:module";
        import { pathToFileURL } from "node:url";
        import fs from "node:fs";
        import { Writable } from "node:stream";

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
        // What streams: AWS' runtime has this as a global, too.
        const STREAMS = Symbol.for("aws.lambda.runtime.handler.streaming");
        class ResponseStream extends Writable {
          constructor(id) {
            super();
            this.target = `/2018-06-01/runtime/invocation/${id}/response`;
            this.type = "application/octet-stream";
            this.settled = new Promise((resolve) => { this.settle = resolve; });
          }
          setContentType(type) { this.type = type; }
          begin() {
            if (this.link) return;
            this.link = http.request({ host, port, agent, method: "POST", path: this.target, headers: {
              "Content-Type": this.type, "Lambda-Runtime-Function-Response-Mode": "streaming", "Transfer-Encoding": "chunked",
              Trailer: "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body" } },
            (answer) => { answer.resume(); answer.on("end", this.settle); });
            this.link.on("error", (error) => { this.settle(); this.destroy(error); });
            this._onBeforeFirstWrite?.((part) => this.link.write(part));
          }
          write(chunk, ...rest) {
            const isPlain = typeof chunk === "string" || chunk instanceof Uint8Array;
            return super.write(isPlain ? chunk : JSON.stringify(chunk), ...rest);
          }
          _write(chunk, _, done) { this.begin(); this.link.write(chunk, () => done()); }
          _final(done) { this.begin(); this.link.end(() => done()); }
          async fail(error) {
            if (!this.link.writableEnded) this.link.addTrailers({ "Lambda-Runtime-Function-Error-Type": error?.name ?? "Error",
              "Lambda-Runtime-Function-Error-Body": Buffer.from(described(error)).toString("base64") });
            this.link.end();
            await this.settled;
          }
        }
        globalThis.awslambda = {
          streamifyResponse: (handler) => { handler[STREAMS] = "response"; return handler; },
          HttpResponseStream: { from: (stream, prelude) => {
            stream.setContentType("application/vnd.awslambda.http-integration-response");
            stream._onBeforeFirstWrite = (write) => { write(JSON.stringify(prelude)); write(new Uint8Array(8)); };
            return stream;
          } },
        };
        async function stream(id, event, context) {
          const response = new ResponseStream(id);
          const finished = new Promise((resolve, reject) => { response.on("finish", resolve); response.on("error", reject); });
          finished.catch(() => {});
          try {
            const result = handler(event, response, context);
            if (typeof result?.then !== "function") throw new Error("Streaming does not support non-async handlers.");
            await result;
            await finished;
            await response.settled;
          } catch (error) {
            if (!response.link) throw error;
            console.error(error);
            await response.fail(error);
          }
        }
        const described = (error) => JSON.stringify({
          errorType: error?.name ?? "Error", errorMessage: error?.message ?? String(error), trace: (error?.stack ?? "").split("\n"),
        });
        const root = process.env.LAMBDA_TASK_ROOT;
        async function load() {
          const written = process.env._HANDLER;
          const dot = written.lastIndexOf(".");
          const file = ["", ".js", ".mjs", ".cjs"].map((ending) => path.join(root, written.slice(0, dot) + ending))
            .find((name) => fs.existsSync(name) && fs.statSync(name).isFile());
          if (!file) throw new Error(`Cannot find module '${written.slice(0, dot)}'`);
          let module;
          try { module = createRequire(file)(file); } catch (error) {
            if (error.code !== "ERR_REQUIRE_ESM" && !(error instanceof SyntaxError)) throw error;
            module = await import(pathToFileURL(file).href);
          }
          const handler = module[written.slice(dot + 1)] ?? module.default?.[written.slice(dot + 1)];
          if (typeof handler !== "function") throw new Error(`${written} is undefined or not exported`);
          return handler;
        }
        let handler;
        try { handler = await load(); } catch (error) {
          console.error(error);
          await call("POST", "init/error", described(error));
          process.exit(1);
        }
        for (;;) {
          const next = await call("GET", "invocation/next").catch(() => process.exit(0));
          if (next.status !== 200) process.exit(0);
          const id = next.headers["lambda-runtime-aws-request-id"];
          const deadline = Number(next.headers["lambda-runtime-deadline-ms"]);
          process.env._X_AMZN_TRACE_ID = next.headers["lambda-runtime-trace-id"];
          const context = {
            awsRequestId: id, invokedFunctionArn: next.headers["lambda-runtime-invoked-function-arn"],
            functionName: process.env.AWS_LAMBDA_FUNCTION_NAME, functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
            memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE, logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
            logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME, callbackWaitsForEmptyEventLoop: true,
            getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
          };
          try {
            if (handler[STREAMS] === "response") {
              await stream(id, JSON.parse(next.body), context);
              continue;
            }
            const result = await new Promise((resolve, reject) => {
              const returned = handler(JSON.parse(next.body), context, (error, value) => error ? reject(error) : resolve(value));
              if (returned && typeof returned.then === "function") returned.then(resolve, reject);
              else if (handler.length < 3) resolve(returned);
            });
            await call("POST", `invocation/${id}/response`, JSON.stringify(result ?? null));
          } catch (error) {
            console.error(error);
            await call("POST", `invocation/${id}/error`, described(error));
          }
        }

        """#
}
