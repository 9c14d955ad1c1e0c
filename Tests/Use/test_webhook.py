"""`infra webhook` with a stand-in for Telegram's API; the token and the secret are looked for in /proc, files and messages."""

import os

import pytest

from aws.beside import Project, watched
from telegram_api import TelegramAPI

TOKEN, SECRET = "123456789:AAF-not-to-be-seen-" + "x" * 20, "Not_to-be-seen_" + "y" * 20
HERE = ["--stage", "dev"]


@pytest.fixture(scope="module")
def bot(aws, tmp_path_factory):
    aws.empty()
    project = Project(aws, tmp_path_factory.mktemp("project"))
    project.deploy("shop", specs="deployed-bot")
    for name, value in [("bot-token", TOKEN), ("webhook-secret", SECRET)]:
        project.infra("secret", "set", f"/shop/dev/{name}", *HERE, specs="deployed-bot", input=value)
    yield project
    aws.empty()


@pytest.fixture
def telegram():
    api = TelegramAPI(TOKEN)
    yield api
    api.close()


ADDRESS = "https://bot.example.com/telegram"


def webhook(bot, telegram, *arguments, status=0, url=ADDRESS):
    done = bot.infra("webhook", *arguments, *HERE, "--api", telegram.url, "--url", url, specs="deployed-bot", status=status)
    assert TOKEN not in done.stdout + done.stderr and SECRET not in done.stdout + done.stderr
    return done


def test_a_webhook_is_set_and_nothing_secret_is_seen(bot, telegram):
    (bot.aws.folder / "calls").write_text("")
    said, status, seen = watched(bot, "webhook", "set", *HERE, "--api", telegram.url, "--url", ADDRESS,
                                 specs="deployed-bot", secrets=[TOKEN, SECRET])
    assert status == 0 and not seen, said
    assert TOKEN not in said and SECRET not in said and TOKEN not in (bot.aws.folder / "calls").read_text()
    assert telegram.webhook == {"url": ADDRESS, "secret": SECRET, "allowed_updates": ["message", "callback_query"], "max_connections": 10}
    assert telegram.commands[1] == {"command": "say", "description": 'A "word" \\ ü'}
    assert "shop bot: set, with a menu of 2." in said and f"shop bot  {ADDRESS}" in said and "waiting: 3" in said
    for folder, _, files in os.walk(bot.folder):
        for file in files:
            with open(os.path.join(folder, file), "rb") as opened:
                text = opened.read()
                assert TOKEN.encode() not in text and SECRET.encode() not in text, file


def test_the_check_says_what_is_not_as_declared(bot, telegram):
    assert "no webhook of this bot" in webhook(bot, telegram, "check", status=1).stderr
    webhook(bot, telegram, "set")
    telegram.last_error = "Wrong response from the webhook: 502 Bad Gateway\x1b[31m"
    said = webhook(bot, telegram, "check").stdout
    assert "last error: Wrong response from the webhook: 502 Bad Gateway\\u{1B}" in said and "2026-10-26" in said
    telegram.webhook |= {"allowed_updates": ["poll"], "url": "https://elsewhere.example.com/"}
    said = webhook(bot, telegram, "check", status=1).stderr
    assert "delivers to https://elsewhere.example.com/" in said and "sends poll" in said and "infra webhook set shop" in said
    webhook(bot, telegram, "delete")
    assert telegram.webhook == {} and telegram.methods[-1] == "deleteWebhook"


BAD = [
    (["--api", "http://example.com"], 64, "--api takes an address that begins with https://"),
    (["--url", "http://bot.example.com/"], 64, "--url takes an address"),
    (["--url", "https://bot.example.com:9443/"], 1, "only on ports 80, 88, 443 or 8443"),
    (["--url", "https://refused.example.com/"], 1, "says **** of ****"),
    (["stock"], 1, "No route of stock in stage dev is a bot's webhook"),
    (["--api", "http://127.0.0.1:9"], 1, "Could not reach Telegram's Bot API at http://127.0.0.1:9"),
]


@pytest.mark.parametrize("arguments, status, text", BAD, ids=[one[2][:30] for one in BAD])
def test_bad_input_is_one_clear_message(bot, telegram, arguments, status, text):
    given = {"--api": telegram.url, "--url": ADDRESS}
    services = [one for one in arguments[:1] if not one.startswith("--")]
    given.update({arguments[0]: arguments[1]} if not services else {})
    done = bot.infra("webhook", "set", *services, *HERE, *[word for pair in given.items() for word in pair], specs="deployed-bot", status=status)
    assert text in done.stderr and TOKEN not in done.stderr + done.stdout and SECRET not in done.stderr, done.stderr


def test_a_wrong_token_or_secret_is_said_without_it(bot, telegram):
    def store(name, value):
        bot.infra("secret", "set", f"/shop/dev/{name}", *HERE, specs="deployed-bot", input=value)
    try:
        store("webhook-secret", "with spaces")
        said = webhook(bot, telegram, "set", status=1).stderr
        assert "letters, digits, _ and - only" in said and "with spaces" not in said and telegram.methods == []
        store("bot-token", "no token at all")
        said = webhook(bot, telegram, "set", status=1).stderr
        assert "holds no bot's token" in said and "no token at all" not in said
        store("bot-token", "123456789:AAF-of-somebody-else")
        assert "not that of a bot" in webhook(bot, telegram, "check", status=1).stderr
    finally:
        store("bot-token", TOKEN)
        store("webhook-secret", SECRET)
