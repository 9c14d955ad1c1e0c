"""The page of `infra serve` in Chromium: a conversation, a button, the timeline, an event sent again."""

import shutil

import pytest

from browser import Browser
from local_run import LocalRun, balancer, description, function, zipped

# A bot that answers in the webhook's response, as Telegram allows it, and wants its secret.
BOT = '''
import json, os


def handler(event, context):
    if event["headers"].get("x-telegram-bot-api-secret-token") != os.environ["WEBHOOK_SECRET"]:
        return {"statusCode": 401}
    update = json.loads(event["body"])
    if "callback_query" in update:
        answer = {"method": "answerCallbackQuery", "callback_query_id": update["callback_query"]["id"],
                  "text": "pressed " + update["callback_query"]["data"]}
    else:
        message = update.get("message") or update["edited_message"]
        answer = {"method": "sendMessage", "chat_id": message["chat"]["id"], "text": f"{message['chat']['type']}: {message['text']}",
                  "reply_markup": {"inline_keyboard": [[{"text": "Press me", "callback_data": "one"}]]}}
    return {"statusCode": 200, "headers": {"content-type": "application/json"}, "body": json.dumps(answer)}
'''


@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no chromium here")
def test_a_conversation(tmp_path):
    archive = zipped(tmp_path / "bot.zip", {"index.py": BOT})
    resources = {**function("Bot", archive, Runtime="python3.12", Handler="index.handler",
                            Environment={"Variables": {"WEBHOOK_SECRET": "infra-ssm:/bot/secret"}}),
                 **balancer([("/bot", "Bot", False)])}
    resources["Rule1"]["Properties"]["Conditions"].append(
        {"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["POST"]}})
    (tmp_path / "secrets").write_text("/bot/secret=abc\n")
    with LocalRun(tmp_path, description(resources)) as run, Browser(f"http://{run.host('page')}/") as page:
        page.wait("document.querySelectorAll('#entrances li').length === 2")
        page.write("#text", "/help")
        assert page.wait("document.querySelector('.bot')?.firstChild.textContent") == "private: /help"
        page.run("document.querySelector('.bot button').click()")
        page.wait("document.querySelector('.note')?.textContent === 'pressed one'")
        page.run("document.querySelector('#group').click()")
        page.write("#text", "hello")
        page.wait("[...document.querySelectorAll('.bot')].some(one => one.firstChild.textContent === 'group: hello')")
        page.wait("document.querySelectorAll('#timeline li').length === 3")
        assert "x-telegram-bot-api-secret-token" in page.run("document.querySelector('#timeline pre').textContent")
        page.run("document.querySelector('#timeline li button').click()")
        page.wait("document.querySelectorAll('#timeline li').length === 4")
        assert page.run("[...document.querySelectorAll('#timeline b')].every(one => one.textContent === 'ok')")


@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no chromium here")
def test_the_chat_follows_the_declared_webhook(tmp_path):
    archive = zipped(tmp_path / "bot.zip", {"index.py": BOT})
    resources = {**function("Bot", archive, Runtime="python3.12", Handler="index.handler",
                            Environment={"Variables": {"WEBHOOK_SECRET": "infra-ssm:/bot/secret"}}),
                 **balancer([("/bot", "Bot", False), ("/other", "Bot", False)])}
    for rule in ("Rule1", "Rule2"):
        resources[rule]["Properties"]["Conditions"].append(
            {"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["POST"]}})
    document = description(resources)
    document["system"]["stacks"][0]["webhooks"] = [
        {"function": "Bot", "path": "/bot", "secret": "infra-ssm:/bot/secret", "updates": ["message"], "commands": {"help": "What it can do"},
         "source": "specs/Bot.swift:9:3"}]
    (tmp_path / "secrets").write_text("/bot/secret=abc\n")
    with LocalRun(tmp_path, document) as run, Browser(f"http://{run.host('page')}/") as page:
        page.wait("document.querySelectorAll('#webhook option').length === 1")
        assert page.run("document.querySelector('#webhook').textContent") == "Bot /bot"
        assert page.run("document.querySelector('#commands option').value") == "/help"
        page.write("#text", "/help")
        assert page.wait("document.querySelector('.bot')?.firstChild.textContent") == "private: /help"
        page.run("document.querySelector('.bot button').click()")
        said = page.wait("document.querySelector('.note')?.textContent")
        assert said == "Telegram does not deliver callback_query to this webhook, which is for message.  specs/Bot.swift:9:3"
        page.wait("document.querySelectorAll('#timeline li').length === 1")
