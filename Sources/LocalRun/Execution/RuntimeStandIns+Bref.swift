extension RuntimeStandIns {
    static let bref = #"""
        import base64, http.client, json, os, subprocess, sys, tempfile, urllib.parse

        mode, php = sys.argv[1:3]
        host = os.environ["AWS_LAMBDA_RUNTIME_API"]
        base = "/2018-06-01/runtime/"
        root = os.environ["LAMBDA_TASK_ROOT"]
        script = os.path.join(root, os.environ["_HANDLER"])
        link = http.client.HTTPConnection(host)


        def query(event):
            if event.get("version") == "2.0":
                return event.get("rawQueryString", "")
            many = event.get("multiValueQueryStringParameters")
            pairs = [(n, v) for n, vs in (many or {}).items() for v in vs] if many else list(
                (event.get("queryStringParameters") or {}).items())
            if "elb" in (event.get("requestContext") or {}):
                return "&".join(f"{n}={v}" for n, v in pairs)
            return urllib.parse.urlencode(pairs)


        def web(event, headers):
            given = event.get("multiValueHeaders") or {n: [v] for n, v in (event.get("headers") or {}).items()}
            given = {n.lower(): v for n, v in given.items()}
            if event.get("cookies"):
                given["cookie"] = ["; ".join(event["cookies"])]
            body = event.get("body") or ""
            body = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode()
            context = event.get("requestContext") or {}
            call = context.get("http") or {}
            path = event.get("rawPath") or event.get("path") or "/"
            text = query(event)
            host = given.get("host", ["localhost"])[0]
            variables = dict(os.environ)
            variables.update({
                "GATEWAY_INTERFACE": "FastCGI/1.0", "REDIRECT_STATUS": "200", "SERVER_PROTOCOL": "HTTP/1.1",
                "SERVER_SOFTWARE": "bref", "SCRIPT_FILENAME": script, "DOCUMENT_ROOT": root,
                "REQUEST_METHOD": call.get("method") or event.get("httpMethod") or "GET", "QUERY_STRING": text,
                "REQUEST_URI": path + ("?" + text if text else ""), "PATH_INFO": path, "PHP_SELF": path,
                "REMOTE_ADDR": "127.0.0.1", "REMOTE_PORT": "80", "SERVER_ADDR": "127.0.0.1", "SERVER_NAME": host,
                "SERVER_PORT": given.get("x-forwarded-port", ["80"])[0], "CONTENT_LENGTH": str(len(body)),
                "CONTENT_TYPE": given.get("content-type", [""])[0],
                "LAMBDA_REQUEST_CONTEXT": json.dumps(context),
                "LAMBDA_INVOCATION_CONTEXT": json.dumps({
                    "awsRequestId": headers["Lambda-Runtime-Aws-Request-Id"],
                    "deadlineMs": int(headers["Lambda-Runtime-Deadline-Ms"]),
                    "invokedFunctionArn": headers["Lambda-Runtime-Invoked-Function-Arn"],
                    "traceId": headers["Lambda-Runtime-Trace-Id"]}),
            })
            if given.get("x-forwarded-proto", [""])[0] == "https":
                variables["HTTPS"] = "on"
            for name, values in given.items():
                if name not in ("content-type", "content-length"):
                    variables["HTTP_" + name.upper().replace("-", "_")] = (values[-1] if name != "cookie" else "; ".join(values))
            done = subprocess.run([php, "-d", "display_errors=0", "-d", "log_errors=1", "-d", "error_log=/dev/stderr"],
                                  input=body, stdout=subprocess.PIPE, env=variables, cwd=root)
            if done.returncode not in (0, 255):
                raise RuntimeError(f"php-cgi ended with status {done.returncode}")
            head, _, content = done.stdout.partition(b"\r\n\r\n")
            status, answered = 200, {}
            for line in head.decode("latin-1").split("\r\n"):
                name, _, value = line.partition(":")
                if name.lower() == "status":
                    status = int(value.split()[0])
                elif name and name.lower() != "x-powered-by":
                    answered.setdefault(name.lower(), []).append(value.strip())
            try:
                text, encoded = content.decode("utf-8"), False
            except UnicodeDecodeError:
                text, encoded = base64.b64encode(content).decode(), True
            answer = {"statusCode": status, "body": text, "isBase64Encoded": encoded}
            if event.get("version") == "2.0":
                answer["cookies"] = answered.pop("set-cookie", [])
                answer["headers"] = {n: ", ".join(v) for n, v in answered.items()}
            elif "multiValueHeaders" in event:
                answer["multiValueHeaders"] = answered
            else:
                answer["headers"] = {n: v[-1] for n, v in answered.items()}
            return answer


        def console(event, headers):
            line = event if isinstance(event, str) else event.get("cli", "")
            done = subprocess.run([php, script] + line.split(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=root)
            output = done.stdout.decode("utf-8", "replace")
            sys.stdout.write(output)
            sys.stdout.flush()
            if done.returncode:
                raise RuntimeError(f"The command exited with status {done.returncode}.\n{output}")
            return {"exitCode": done.returncode, "output": output}


        BRIDGE = r'''
        require getenv("LAMBDA_TASK_ROOT") . "/vendor/autoload.php";
        $handler = require $argv[1];
        $context = json_decode($argv[2], true);
        $event = json_decode(stream_get_contents(STDIN), true);
        $bref = class_exists(\Bref\Context\Context::class) ? new \Bref\Context\Context($context["id"], $context["deadline"],
            $context["arn"], $context["trace"]) : null;
        $result = is_callable($handler) ? $handler($event, $bref) : $handler->handle($event, $bref);
        file_put_contents($argv[3], json_encode($result));
        '''


        def function(event, headers):
            context = {"id": headers["Lambda-Runtime-Aws-Request-Id"], "deadline": int(headers["Lambda-Runtime-Deadline-Ms"]),
                       "arn": headers["Lambda-Runtime-Invoked-Function-Arn"], "trace": headers["Lambda-Runtime-Trace-Id"]}
            with tempfile.NamedTemporaryFile() as result:
                done = subprocess.run([php, "-r", BRIDGE, script, json.dumps(context), result.name],
                                      input=json.dumps(event).encode(), cwd=root)
                if done.returncode:
                    raise RuntimeError(f"php ended with status {done.returncode}")
                return json.loads(result.read() or b"null")


        while True:
            link.request("GET", base + "invocation/next")
            answer = link.getresponse()
            event = json.loads(answer.read() or b"null")
            if answer.status != 200:
                sys.exit(0)
            target = base + "invocation/" + answer.headers["Lambda-Runtime-Aws-Request-Id"]
            try:
                result = {"fpm": web, "console": console, "function": function}[mode](event, answer.headers)
                link.request("POST", target + "/response", json.dumps(result).encode())
            except Exception as error:
                print(error, file=sys.stderr, flush=True)
                link.request("POST", target + "/error", json.dumps(
                    {"errorType": type(error).__name__, "errorMessage": str(error)}).encode())
            link.getresponse().read()

        """#
}
