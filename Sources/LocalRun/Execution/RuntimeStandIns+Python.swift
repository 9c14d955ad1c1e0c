extension RuntimeStandIns {
    static let python = #"""
        import importlib, json, os, sys, traceback, http.client

        host = os.environ["AWS_LAMBDA_RUNTIME_API"]
        base = "/2018-06-01/runtime/"
        sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
        link = http.client.HTTPConnection(host)


        def post(path, value, headers={}):
            body = json.dumps(value, default=str).encode()
            link.request("POST", base + path, body, {"Content-Type": "application/json", **headers})
            link.getresponse().read()


        def described(error):
            return {"errorMessage": str(error), "errorType": type(error).__name__, "requestId": "",
                    "stackTrace": traceback.format_tb(error.__traceback__)}


        class Context:
            def __init__(self, headers):
                self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
                self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
                self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
                self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
                self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
                self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
                self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
                self.identity = self.client_context = None
                self.deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

            def get_remaining_time_in_millis(self):
                import time
                return max(0, self.deadline - int(time.time() * 1000))


        try:
            module, name = os.environ["_HANDLER"].rsplit(".", 1)
            handler = getattr(importlib.import_module(module.replace("/", ".")), name)
        except BaseException as error:
            traceback.print_exc()
            post("init/error", described(error), {"Lambda-Runtime-Function-Error-Type": "Unhandled"})
            sys.exit(1)
        while True:
            link.request("GET", base + "invocation/next")
            answer = link.getresponse()
            event = answer.read()
            if answer.status != 200:
                sys.exit(0)
            context = Context(answer.headers)
            os.environ["_X_AMZN_TRACE_ID"] = answer.headers["Lambda-Runtime-Trace-Id"]
            try:
                result = handler(json.loads(event), context)
                path = "invocation/" + context.aws_request_id + "/response"
                body = json.dumps(result)
            except Exception as error:
                traceback.print_exc()
                path = "invocation/" + context.aws_request_id + "/error"
                body = json.dumps(described(error))
            sys.stdout.flush()
            link.request("POST", base + path, body.encode(), {"Content-Type": "application/json"})
            link.getresponse().read()

        """#
}
