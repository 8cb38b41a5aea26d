"""The command: what it prints, what it says of files that cannot be read, and that it never stops half-way."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import foiparse
from foiparse.cli import main
from foiparse.files import decode, read_text

HERE = {"PYTHONPATH": str(Path(foiparse.__file__).parent.parent)}
"""Lets a process in another folder find the same foiparse."""
TEXT = "Our ref: FOI 12/345\n\nWe do not hold the information you requested.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(TEXT, "utf-8")
    Path("two.txt").write_text(TEXT.replace("345", "678"), "utf-8")
    return tmp_path


def command(*arguments, stdin=b"", env=None, **options):
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "foiparse", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **HERE, **(env or {})},
        **options,
    )


# what is no letter


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: None, "there is no such file"),
        (lambda path: path.mkdir(), "this is a folder"),
        (lambda path: path.write_bytes(b""), "it is empty"),
        (lambda path: path.write_bytes(b" \r\n\t\n"), "it is empty"),
        (lambda path: path.write_bytes(b"\xef\xbb\xbf"), "it is empty"),  # no more than a byte order mark
        (lambda path: path.write_bytes(b"cost: \xa3450"), "byte 6 is no utf-8: name the encoding it is written in (encoding='cp1252'"),
        (lambda path: path.write_bytes(b"\xef\xbb\xbfab\xff"), "byte 5 is no utf-8"),  # the mark counts
        (lambda path: path.write_bytes(b"\xff\xfea\x00b"), "byte 4 is no utf-16-le"),  # half a character at the end
        (lambda path: path.write_bytes("Dear".encode("utf-16-le")), "NUL at byte 1, so it is no UTF-8 text"),
    ],
)
def test_unreadable_files(tmp_path, make, told):
    path = tmp_path / "letter.txt"
    make(path)
    with pytest.raises(foiparse.UnreadableFile) as caught:
        read_text(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert told in str(caught.value)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everybody may read everything here")
def test_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(foiparse.UnreadableFile, match="Permission denied"):
        read_text(path)


def test_name_that_no_file_can_have():
    with pytest.raises(foiparse.UnreadableFile, match="null"):
        read_text("a\0b")


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("klingon", "there is no encoding 'klingon'"),
        ("rot13", "there is no encoding 'rot13'"),
        ("ascii", "byte 0 is no ascii"),
        ("punycode", "byte 0 is no punycode"),
    ],
)
def test_encodings_that_do_not_fit(encoding, told):
    with pytest.raises(foiparse.UnreadableFile, match=told):
        decode(b"\xc2\xa3450 ", "x", encoding)


def test_encoding_that_does_not_tell_the_byte():
    with pytest.raises(foiparse.UnreadableFile, match="x: it is no punycode"):
        decode(b"a-!!", "x", "punycode")


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        ("£ ’".encode(), None, "£ ’"),
        ("£".encode("utf-8-sig"), None, "£"),
        ("£".encode("utf-16"), None, "£"),
        (b"\xfe\xff" + "£".encode("utf-16-be"), None, "£"),
        ("£".encode("utf-32"), None, "£"),  # its mark begins like that of UTF-16
        (b"\xa3", "cp1252", "£"),
        ("£".encode("utf-8-sig"), "utf-8", "£"),
        (b"a\r\nb\rc\n", None, "a\r\nb\rc\n"),  # line ends stay: offsets count them
        (b"a\0b", "utf-8", "a\0b"),  # who names the encoding knows
    ],
)
def test_text_of_bytes(data, encoding, text):
    assert decode(data, "x", encoding) == text


# the command


def test_show(folder, capsys):
    assert main(["show", "one.txt"]) == 0
    assert capsys.readouterr().out == str(foiparse.parse(TEXT, id="one.txt")) + "\n"


def test_show_names_the_files_where_there_are_several(folder, capsys):
    assert main(["show", "one.txt", "two.txt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("== one.txt ==\n")
    assert "\n\n== two.txt ==\n" in out


def test_explain(folder, capsys):
    assert main(["explain", "one.txt"]) == 0
    assert capsys.readouterr().out == foiparse.parse(TEXT).explain() + "\n"


def test_parse_writes_one_line_a_file(folder, capsys):
    assert main(["parse", "one.txt", "two.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [foiparse.Response.from_dict(json.loads(line)) for line in lines] == [
        foiparse.parse(TEXT, id="one.txt"),
        foiparse.parse(TEXT.replace("345", "678"), id="two.txt"),
    ]


def test_parse_pretty(folder, capsys):
    assert main(["parse", "--pretty", "one.txt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith('{\n  "source"')
    assert json.loads(out)["id"] == "one.txt"


def test_pretty_is_for_one_file(folder, capsys):
    with pytest.raises(SystemExit) as caught:
        main(["parse", "--pretty", "one.txt", "two.txt"])
    assert caught.value.code == 2
    assert "--pretty is for one file" in capsys.readouterr().err


def test_standard_input():
    done = command("parse", "-", stdin=TEXT.encode())
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == foiparse.parse(TEXT, id="-").to_dict()


def test_standard_input_that_is_empty():
    done = command("show", "-")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"foiparse: standard input: it is empty{os.linesep}"


def test_bad_files_do_not_stop_the_rest(folder, capsys):
    Path("bytes.txt").write_bytes(b"cost \xa3450")
    Path("empty.txt").write_bytes(b"")
    Path("sub").mkdir()
    assert main(["parse", "bytes.txt", "one.txt", "empty.txt", "sub", "missing.txt", "two.txt"]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["one.txt", "two.txt"]
    assert [line.split(": ")[:2] for line in err.splitlines()] == [
        ["foiparse", name] for name in ("bytes.txt", "empty.txt", "sub", "missing.txt")
    ]


def test_encoding_option(folder, capsys):
    Path("old.txt").write_bytes("The cost was £450.".encode("cp1252"))
    assert main(["parse", "--encoding", "cp1252", "old.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == "The cost was £450."


def test_format_option(folder, capsys):
    assert main(["parse", "--format", "letter", "one.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "letter"
    assert main(["parse", "--format", "klingon", "one.txt"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("foiparse: one.txt: ")
    assert "klingon" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["show", "explain"])
def test_a_letter_cannot_send_escapes_to_the_terminal(folder, capsys, name):
    Path("evil.txt").write_text("Our ref: FOI \x1b]0;x\x07 1\n\n\x1b[2JWe do not hold it. \x9b31m\n", "utf-8")
    assert main([name, "evil.txt"]) == 0
    assert not set("\x1b\x07\x9b") & set(capsys.readouterr().out)


@pytest.mark.skipif(os.name == "nt", reason="such names are not possible there")
def test_file_names_that_are_no_text(folder, capsys):
    name = os.fsdecode(b"odd\xff\x1b[31m.txt")
    Path(name).write_text(TEXT)
    assert main(["parse", name]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "odd\ufffd\x1b[31m.txt"
    Path(name).write_bytes(b"")
    assert main(["parse", name]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_json_is_utf8_whatever_the_terminal_takes(folder):
    Path("one.txt").write_text("We hold no Ŵ’s.", "utf-8")
    done = command("parse", "one.txt", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, cwd=folder)
    assert json.loads(done.stdout.decode("utf-8"))["source"] == "We hold no Ŵ’s."


def test_show_on_a_terminal_that_lacks_the_letters(folder):
    Path("one.txt").write_text("Our ref: FOI Ŵ1\n\nWe hold nothing.", "utf-8")
    done = command("explain", "one.txt", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, cwd=folder)
    assert done.returncode == 0, done.stderr
    assert b"FOI \\u01741" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="no such pipes there")
def test_reader_that_leaves_early(folder):
    Path("long.txt").write_text(TEXT * 3000, "utf-8")
    reader = subprocess.Popen(
        [sys.executable, "-m", "foiparse", "parse", *["long.txt"] * 5],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, **HERE},
    )
    reader.stdout.read(10)
    reader.stdout.close()
    assert reader.stderr.read() == b""
    reader.stderr.close()
    assert reader.wait(60) == 1


def test_interrupt(folder, monkeypatch):
    def interrupt(name, encoding):
        raise KeyboardInterrupt

    monkeypatch.setattr("foiparse.cli._text", interrupt)
    assert main(["show", "one.txt"]) == 130


def test_version(capsys):
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"foiparse {foiparse.__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["show"], ["print", "x"], ["show", "--pretty", "x"]])
def test_wrong_usage(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


def test_streams_that_cannot_be_reconfigured(folder, monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["show", "one.txt"]) == 0
    assert "12/345" in stream.getvalue()


def test_formats_that_cannot_be_used_are_told_and_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats", "nowhere-at-all"]) == 1
    told = capsys.readouterr()
    assert "met-police" in told.out
    assert "cannot be used" not in told.out
    assert "nowhere-at-all" in told.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-m", "foiparse", "formats"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "cannot be written" in done.stderr
