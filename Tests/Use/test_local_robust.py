"""What must not end or hold up `infra serve`: damaged requests, slow clients, killed handlers, Ctrl-C under load, slow functions."""

import http.client
import json
import os
import pathlib
import random
import signal
import socket
import threading
import time

import pytest

from local_fuzz import fuzz, resident, resources
from local_run import LISTENER, LocalRun, balancer, description, function, http_api, zipped

CODE = '''
import json, os, time
def handler(event, context):
    path = event.get("path", event.get("rawPath", ""))
    if path.endswith("/wait"):
        open(os.environ["STARTED"] + f"/{os.getpid()}", "w").close()
        time.sleep(20)
    if path.endswith("/slow"):
        time.sleep(1.5)
    return {"statusCode": 200, "body": str(os.getpid())}
'''


@pytest.fixture
def run(tmp_path):
    (tmp_path / "started").mkdir()
    api = http_api([("GET /slow", "Fn"), ("GET /fast", "Fn")])
    api["Integration0"]["Properties"]["TimeoutInMillis"] = 300
    made = {**function("Fn", zipped(tmp_path / "f.zip", {"index.py": CODE}), Runtime="python3.12", Handler="index.handler", Timeout=25,
                       Environment={"Variables": {"STARTED": str(tmp_path / "started")}}),
            **balancer([("/api/*", "Fn", False)]), **api}
    with LocalRun(tmp_path, description(made)) as run:
        run.started = tmp_path / "started"
        yield run


def test_damaged_requests(tmp_path):
    seed = random.randrange(1 << 32)
    print("seed", seed)
    with LocalRun(tmp_path, description(resources(tmp_path))) as run:
        fuzz(run, 400, seed)
        before = resident(run.process)
        seen = fuzz(run, int(os.environ.get("INFRA_FUZZ", "6000")), seed + 2)
        assert run.ask("Plain", "GET", "/")[0] == 200 and {"200", "400", "101", "403"} <= set(seen)
        assert resident(run.process) - before < 20, "megabytes that connections leave behind"


def test_slow_clients_hold_up_nobody(run):
    links = []
    parts = [b"", b"GET /api", b"GET /api/x HTTP/1.1\r\nHost: x\r\nA: b", b"POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc",
             b"POST /api/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"]
    for number in range(300):
        link = socket.create_connection(("127.0.0.1", run.ports[LISTENER]), timeout=10)
        link.sendall(parts[number % len(parts)])
        links.append(link)
    assert run.ask(LISTENER, "GET", "/api/x")[0] == 200
    for number, link in enumerate(links):
        # One that goes on is answered in the end.
        if number % len(parts) == 2:
            link.sendall(b"\r\n\r\n")
            assert link.recv(100).startswith(b"HTTP/1.1 200 ")
        link.close()
    assert run.ask(LISTENER, "GET", "/api/x")[0] == 200


def waiting(run, answers):
    def ask():
        try:
            answers.append(run.ask(LISTENER, "GET", "/api/wait")[0])
        except http.client.RemoteDisconnected:
            pass  # The server was ended meanwhile.

    thread = threading.Thread(target=ask)
    thread.start()
    for _ in range(200):
        if started := list(run.started.iterdir()):
            return thread, int(started[0].name)
        time.sleep(0.05)
    raise AssertionError("it did not start")


def test_a_killed_handler_costs_its_own_request_only(run):
    killed, others = [], []
    thread, process = waiting(run, killed)
    asking = [threading.Thread(target=lambda: others.extend(run.ask(LISTENER, "GET", "/api/x")[0] for _ in range(20))) for _ in range(3)]
    for one in asking:
        one.start()
    os.kill(process, signal.SIGKILL)
    for one in [thread, *asking]:
        one.join()
    assert killed == [502] and others == [200] * 60


def test_ctrl_c_under_load_leaves_nothing(run):
    processes, isOver = set(), threading.Event()

    def ask():
        while not isOver.is_set():
            try:
                processes.add(int(run.ask(LISTENER, "GET", "/api/x")[2]))
            except (OSError, ValueError, EOFError):
                return
            except Exception:  # http.client's, when the connection ends inside an answer
                return

    _, process = waiting(run, [])
    asking = [threading.Thread(target=ask) for _ in range(4)]
    for one in asking:
        one.start()
    while len(processes) < 2:
        time.sleep(0.05)
    run.process.send_signal(signal.SIGINT)
    assert run.process.wait(15) == 0
    isOver.set()
    for one in asking:
        one.join()
    assert not [one for one in processes | {process} if pathlib.Path(f"/proc/{one}").exists()]


def test_an_api_answers_when_its_own_time_is_over(run):
    run.ask("Api", "GET", "/fast")
    began = time.monotonic()
    status, _, body = run.ask("Api", "GET", "/slow")
    assert (status, json.loads(body)) == (503, {"message": "Service Unavailable"})
    assert time.monotonic() - began < 1.4, "before the function is done"
    # The function goes on, and its place is free again behind it.
    assert run.ask("Api", "GET", "/fast")[0] == 200


def test_handlers_that_end_close_no_connection_of_others(run, tmp_path):
    """Each environment has a Runtime API, which is closed once: the number of its descriptor may be another connection's by then."""
    code = "import nothing_of_this_name\n"
    made = {**function("Bad", zipped(tmp_path / "bad.zip", {"index.py": code}), Runtime="python3.12", Handler="index.handler"),
            **balancer([("/bad/*", "Bad", False)])}
    folder = tmp_path / "ending"
    folder.mkdir()
    with LocalRun(folder, description(made)) as local:
        assert {local.ask(LISTENER, "GET", "/bad/x")[0] for _ in range(60)} == {502}
