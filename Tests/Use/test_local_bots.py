"""The bots behind a local load balancer: the packaged Swift bootstrap, and PHP through php-cgi, answer Telegram's updates."""

import json
import shutil
import zipfile

import pytest

from local_run import LISTENER, ROOT, LocalRun, balancer, description, function
from runtime_api import archive_path
from telegram import message, method, update

SECRETS = {"Variables": {"BOT_TOKEN": "infra-ssm:/bot/token", "WEBHOOK_SECRET": "infra-ssm:/bot/secret"}}


def swift_bot(folder):
    return function("Bot", str(archive_path()), Runtime="provided.al2023", Handler="bootstrap", Environment=SECRETS)


def php_bot(folder):
    if not shutil.which("php-cgi"):
        pytest.skip("there is no php-cgi here")
    source = ROOT / "Examples" / "php-bot"
    with zipfile.ZipFile(folder / "bot.zip", "w") as archive:
        for path in [source / "autoload.php", *source.glob("public/**/*.php"), *source.glob("src/**/*.php")]:
            archive.write(path, path.relative_to(source))
    variables = {"Variables": {"BOT_TOKEN": "bref-ssm:/bot/token", "WEBHOOK_SECRET": "bref-ssm:/bot/secret",
                               "BREF_RUNTIME": "Bref\\FpmRuntime\\Main"}}
    return function("Bot", str(folder / "bot.zip"), Runtime="provided.al2023", Handler="public/index.php", Environment=variables,
                    Layers=["arn:aws:lambda:eu-central-1:873528684822:layer:php-84:21"])


@pytest.mark.parametrize("bot", [swift_bot, php_bot])
def test_an_update_is_answered_and_nothing_else(tmp_path, bot):
    (tmp_path / "secrets").write_text("/bot/token=1:x\n/bot/secret=a-word\n")
    resources = {**bot(tmp_path), **balancer([("/lambda/mytgbot", "Bot", False)])}
    resources["Rule1"]["Properties"]["Conditions"].append(
        {"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["POST"]}})
    body = update(message=message("/help")).encode()
    headers = [("Content-Type", "application/json"), ("X-Telegram-Bot-Api-Secret-Token", "a-word")]
    with LocalRun(tmp_path, description(resources)) as run:
        status, _, answer = run.ask(LISTENER, "POST", "/lambda/mytgbot", body, headers)
        assert status == 200 and "/help" in json.loads(answer)["text"]
        method(answer)
        assert run.ask(LISTENER, "POST", "/lambda/other", body, headers)[0] == 404
        assert run.ask(LISTENER, "GET", "/lambda/mytgbot", b"", headers)[0] == 404
        assert run.ask(LISTENER, "POST", "/lambda/mytgbot", body, headers[:1])[0] == 401
