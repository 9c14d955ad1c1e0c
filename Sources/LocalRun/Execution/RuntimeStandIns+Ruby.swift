extension RuntimeStandIns {
    static let ruby = #"""
        require "json"
        require "net/http"

        root = ENV["LAMBDA_TASK_ROOT"]
        $LOAD_PATH.unshift(root)
        host, port = ENV["AWS_LAMBDA_RUNTIME_API"].split(":")
        base = "/2018-06-01/runtime/"
        LINK = Net::HTTP.new(host, port.to_i)
        LINK.read_timeout = nil
        LINK.start
        TYPE = { "Content-Type" => "application/json" }
        $stdout.sync = true

        def described(error)
          { errorMessage: error.message, errorType: "Function<#{error.class}>", stackTrace: error.backtrace || [] }.to_json
        end

        class LambdaContext
          attr_reader :aws_request_id, :invoked_function_arn, :function_name, :function_version, :memory_limit_in_mb,
                      :log_group_name, :log_stream_name, :deadline_ms, :identity, :client_context
          def initialize(headers)
            @aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
            @invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
            @deadline_ms = headers["Lambda-Runtime-Deadline-Ms"].to_i
            @function_name = ENV["AWS_LAMBDA_FUNCTION_NAME"]
            @function_version = ENV["AWS_LAMBDA_FUNCTION_VERSION"]
            @memory_limit_in_mb = ENV["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
            @log_group_name = ENV["AWS_LAMBDA_LOG_GROUP_NAME"]
            @log_stream_name = ENV["AWS_LAMBDA_LOG_STREAM_NAME"]
          end

          def get_remaining_time_in_millis
            [0, @deadline_ms - (Time.now.to_f * 1000).to_i].max
          end
        end

        # file.method, or file.Module::Class.method
        begin
          file, *names = ENV["_HANDLER"].split(".")
          require File.join(root, file)
          owner = names.length > 1 ? Object.const_get(names.first) : TOPLEVEL_BINDING.receiver
          handler = owner.method(names.last)
        rescue Exception => error
          warn error.full_message(highlight: false)
          LINK.post(base + "init/error", described(error), TYPE)
          exit 1
        end

        loop do
          answer = begin
            LINK.get(base + "invocation/next")
          rescue StandardError
            exit 0
          end
          exit 0 unless answer.code == "200"
          context = LambdaContext.new(answer)
          ENV["_X_AMZN_TRACE_ID"] = answer["Lambda-Runtime-Trace-Id"]
          begin
            event = JSON.parse(answer.body)
            body = handler.call(event: event, context: context).to_json
            path = "response"
          rescue Exception => error
            warn error.full_message(highlight: false)
            body = described(error)
            path = "error"
          end
          LINK.post(base + "invocation/#{context.aws_request_id}/#{path}", body, TYPE)
        end

        """#
}
