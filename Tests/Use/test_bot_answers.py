"""What the bot answers, in the eyes of an independent Telegram library.

Both bots have to pass: the Swift one behind the local Runtime API, the PHP one behind PHP's own server.
"""

import json

import pytest
from aiogram import types
from aiogram.methods import AnswerCallbackQuery, SendMessage, SetMyCommands
from bots import PHPBot, SwiftBot
from telegram import ADA, message, method, update

SECRET = "a-Secret_1"


@pytest.fixture(scope="module", params=[SwiftBot, PHPBot], ids=["swift", "php"])
def bot(request, tmp_path_factory):
    bot = request.param(tmp_path_factory.mktemp("bot"), WEBHOOK_SECRET=SECRET, BOT_USERNAME="Infra_Bot", BOT_TOKEN="1:a")
    yield bot
    bot.stop()


@pytest.fixture(scope="module", params=[SwiftBot, PHPBot], ids=["swift", "php"])
def nameless(request, tmp_path_factory):
    bot = request.param(tmp_path_factory.mktemp("bot"), WEBHOOK_SECRET=SECRET)
    yield bot
    bot.stop()


def ask(bot, **event):
    status, body = bot.post(update(**event), SECRET)
    assert status == 200
    return method(body) if body else None


def test_start_help_and_hello(bot):
    for text in ["/start", "/start payload", "/help", "/HELP", "/hello", "/hello@infra_bot", "/hello there"]:
        answer = ask(bot, message=message(text))
        assert isinstance(answer, SendMessage) and answer.chat_id == 42
        assert not {"parse_mode", "entities", "reply_parameters"} & answer.model_fields_set
    assert answer.text == "Hello, Ada!"


def test_help_lists_the_menu(bot):
    menu = SetMyCommands.model_validate(json.loads(bot.menu()), strict=True)
    text = ask(bot, message=message("/help")).text
    assert [command.command for command in menu.commands] == ["start", "help", "hello"]
    assert all(f"/{command.command} - {command.description}" in text for command in menu.commands)


@pytest.mark.parametrize("name", ["<b>Bob</b>", "*_[x](http://x.example)_*", "\"}\\", "Zoë 🧑‍🚀", "a\nb", "\u202eadA"])
def test_names_are_not_markup(bot, name):
    sender = types.User(id=7, is_bot=False, first_name=name)
    answer = ask(bot, message=message("/hello", sender=sender))
    assert answer.text == f"Hello, {name}!" and "parse_mode" not in answer.model_fields_set
    assert answer.link_preview_options.is_disabled


def test_long_and_missing_names(bot):
    long = types.User(id=7, is_bot=False, first_name="é" * 5000)
    assert ask(bot, message=message("/hello", sender=long)).text == f"Hello, {'é' * 64}!"
    assert ask(bot, message=message("/hello", sender=None)).text == "Hello, stranger!"


@pytest.mark.parametrize("text", ["hello", "/", "//", "/ help", "/usr/bin", "?", "🙂", "/" + "x" * 33])
def test_anything_else_in_a_private_chat_is_answered(bot, text):
    assert "/help" in ask(bot, message=message(text)).text


def test_unknown_commands(bot):
    assert "do not know" in ask(bot, message=message("/nothing")).text
    assert "do not know" in ask(bot, message=message("/nothing@infra_bot", chat="group")).text
    assert ask(bot, message=message("/nothing", chat="group")) is None


def test_groups(bot):
    asked = message("/help@Infra_Bot", chat="supergroup", is_topic_message=True, message_thread_id=9)
    answer = ask(bot, message=asked)
    assert (answer.chat_id, answer.message_thread_id) == (-1001234567890, 9)
    assert answer.reply_parameters.message_id == asked.message_id
    assert answer.reply_parameters.allow_sending_without_reply
    assert ask(bot, message=message("/help", chat="group")).text.startswith("I understand")
    assert ask(bot, message=message("just talking", chat="group")) is None


@pytest.mark.parametrize("chat", ["private", "group"])
def test_commands_for_another_bot_are_ignored(bot, chat):
    assert ask(bot, message=message("/help@other_bot", chat=chat)) is None
    assert ask(bot, message=message("/help@infra_bots", chat=chat)) is None


def test_a_bot_without_a_name_leaves_named_commands_in_groups_alone(nameless):
    assert ask(nameless, message=message("/help@any_bot", chat="group")) is None
    assert ask(nameless, message=message("/help@any_bot")) is not None
    assert ask(nameless, message=message("/help", chat="group")) is not None


def test_edited_messages(bot):
    assert ask(bot, edited_message=message("/hello")).text == "Hello, Ada!"
    assert ask(bot, edited_message=message("helo")) is None


def test_callback_queries(bot):
    query = types.CallbackQuery(id="4382bfdwdsb323b2d9", from_user=ADA, chat_instance="1", data="x")
    answer = ask(bot, callback_query=query)
    assert isinstance(answer, AnswerCallbackQuery) and answer.callback_query_id == "4382bfdwdsb323b2d9"
    assert 0 < len(answer.text) <= 200


def test_updates_that_need_no_answer(bot):
    assert ask(bot) is None
    assert ask(bot, channel_post=message("/help", chat="channel")) is None
    assert ask(bot, message=message(None, sticker=None)) is None
    assert ask(bot, message=message("/help", sender=types.User(id=8, is_bot=True, first_name="Robot"))) is None


@pytest.mark.parametrize("secret", [None, "", "a-Secret_", "a-Secret_11", "A-SECRET_1", SECRET * 2, "é"])
def test_a_wrong_secret_is_refused_whatever_the_body(bot, secret):
    assert bot.post(update(message=message("/help")), secret) == (401, "")
    assert bot.post("{", secret) == (401, "")


@pytest.mark.parametrize("body", [
    "", "null", "[]", "{", '{"update_id":"1"}', '{"update_id":1.5}', '{"update_id":1e400}', '{"update_id":null}',
    '{"update_id":99999999999999999999}', '{"update_id":1,"message":{}}', '{"update_id":1,"message":{"message_id":1}}',
    '{"update_id":1,"message":7}', '{"update_id":1,"message":{"message_id":1,"chat":{"id":"x"}}}',
    '{"update_id":1,"callback_query":{"id":7}}', '{"update_id":1}x', "[" * 5000])
def test_what_is_no_update_is_refused(bot, body):
    assert bot.post(body, SECRET) == (400, "")


def test_odd_but_valid_updates(bot):
    for body in ['{"update_id":70000001,"message":null}', '{"update_id":70000002,"unheard_of":{"x":[1,2]}}']:
        assert bot.post(body, SECRET)[0] in (200, 400)
    text = r'{"update_id":70000003,"message":{"message_id":1,"chat":{"id":42,"type":"private"},"text":"/hello",' \
           r'"from":{"first_name":"\ud800","is_bot":false}}}'
    status, body = bot.post(text, SECRET)
    assert status in (200, 400) and (not body or method(body).text == "Hello, \ufffd!")
