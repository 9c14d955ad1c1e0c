"""The real AWS CLI, loaded once and forked for each call: a call takes a tenth of the time and is the same call.

    python cli_server.py SOCKET
"""

import array
import gc
import json
import os
import signal
import socket
import sys
import traceback

import awscli.clidriver
import botocore.loaders


def serve(path):
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(path)
    server.listen(64)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        connection, _ = server.accept()
        if os.fork() == 0:
            server.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            run(connection)
        connection.close()


def run(connection):
    """Takes standard input, output and errors, arguments and environment from the caller; gives the exit status back."""
    descriptors = array.array("i")
    message, ancillary, _, _ = connection.recvmsg(1 << 20, socket.CMSG_LEN(3 * descriptors.itemsize))
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(data)
    while not message.endswith(b"\0"):
        message += connection.recv(1 << 20)
    arguments, environment, folder = json.loads(message[:-1])
    for target, descriptor in enumerate(descriptors):
        os.dup2(descriptor, target)
        os.close(descriptor)
    os.chdir(folder)
    data = {"AWS_DATA_PATH": os.environ["AWS_DATA_PATH"]}      # where awscli said its own data is, when it was loaded
    os.environ.clear()
    os.environ.update({**environment, **data})
    status = 255
    try:
        sys.argv = ["aws", *arguments]
        status = awscli.clidriver.main()
    except SystemExit as end:
        status = end.code
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        connection.sendall(bytes([int(status or 0) & 255]))
        os._exit(0)


def keep(owner, name):
    """What it reads of files that do not change is read once; each child has its own copy."""
    read, kept = getattr(owner, name), {}

    def reading(self, *arguments, **named):
        key = (arguments, *sorted(named.items()))
        if key not in kept:
            kept[key] = read(self, *arguments, **named)
        return kept[key]
    setattr(owner, name, reading)


def warm():
    """One call each to a port where nobody listens: what they load stays loaded."""
    os.environ.update(AWS_ACCESS_KEY_ID="dummy", AWS_SECRET_ACCESS_KEY="dummy", AWS_MAX_ATTEMPTS="1", AWS_DEFAULT_REGION="eu-central-1",
                      NO_PROXY="127.0.0.1", AWS_EC2_METADATA_DISABLED="true")
    for call in (["sts", "get-caller-identity"], ["cloudformation", "list-exports"], ["s3api", "list-buckets"],
                 ["ssm", "describe-parameters"], ["logs", "describe-log-groups"]):
        sys.argv = ["aws", "--endpoint-url", "http://127.0.0.1:9", *call]
        awscli.clidriver.main()


if __name__ == "__main__":
    path = sys.argv[1]
    keep(botocore.loaders.JSONFileLoader, "load_file")
    keep(botocore.loaders.Loader, "list_available_services")
    keep(botocore.loaders.Loader, "list_api_versions")
    keep(botocore.loaders.Loader, "determine_latest_version")
    warm()
    gc.freeze()
    serve(path)
