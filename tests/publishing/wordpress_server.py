"""A real WordPress of Debian on loopback, with MariaDB and PHP's own server, thrown away after use.

`make publishers` puts the package where `folder` says; nothing of it is installed, and no service is started.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

STARTS_S = 60
NEEDED = ("php", "mariadbd", "mariadb", "mariadb-install-db")
CONFIG = """<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_CHARSET', 'utf8mb4');
define('DB_HOST', 'localhost:{folder}/socket'); define('DB_COLLATE', '');
define('WP_ENVIRONMENT_TYPE', 'local'); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_HOME', '{address}'); define('WP_SITEURL', '{address}');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {{
  define($name . '_KEY', 'test'); define($name . '_SALT', 'test');
}}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
SETUP = """<?php
define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['REQUEST_METHOD'] = 'GET';
function wp_new_blog_notification() {}
require $argv[1] . '/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Pers', 'beheer', 'beheer@example.test', true, '', 'x');
update_option('permalink_structure', '/n/%postname%/');
update_option('timezone_string', 'Europe/Brussels');
$user = ['user_login' => 'pers', 'user_pass' => 'y', 'user_email' => 'p@example.test', 'role' => $argv[2]];
$author = wp_insert_user($user);
[$password] = WP_Application_Passwords::create_new_application_password($author, ['name' => 'desk']);
global $wp_rewrite; $wp_rewrite->init(); flush_rewrite_rules(false);
echo $password;
"""


def folder() -> Path:
    """Where `make publishers` puts WordPress; the tests have a home of their own."""
    return Path(pwd.getpwuid(os.getuid()).pw_dir) / ".cache" / "woordvoering-tests" / "wordpress"


def missing() -> str:
    """Why no WordPress can run here; '' when it can."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    wanted = [name for name in NEEDED if not shutil.which(name, path=path)]
    if not (folder() / "wp-settings.php").is_file():
        wanted.append("wordpress")
    return f"needs {', '.join(wanted)} (make publishers)" if wanted else ""


@dataclass(frozen=True)
class Site:
    """Where it listens, and the application password of its author `pers`."""

    address: str
    password: str


@contextmanager
def serving(role: str = "author") -> Iterator[Site]:
    """The site while it runs."""
    place = Path(tempfile.mkdtemp(prefix="wordpress-"))
    processes: list[subprocess.Popen[bytes]] = []
    try:
        shutil.copytree(folder(), place / "site", symlinks=True)
        lower = _lower(place)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        data = [f"--datadir={place}/db", "--no-defaults"]
        make = [
            _tool("mariadb-install-db"),
            data[1],
            data[0],
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
        ]
        subprocess.run([*lower, *make], check=True, timeout=STARTS_S, **quiet)
        fast = ["--skip-networking", "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M"]
        base = [_tool("mariadbd"), data[1], data[0], f"--socket={place}/socket", f"--pid-file={place}/pid", *fast]
        processes.append(subprocess.Popen([*lower, *base], **quiet))
        _until((place / "socket").exists, processes[-1])
        query = [_tool("mariadb"), "--no-defaults", "-S", f"{place}/socket", "-u", "root", "-e"]
        subprocess.run([*query, "create database wp character set utf8mb4"], check=True, timeout=STARTS_S)
        address = f"http://127.0.0.1:{_free_port()}"
        (place / "site" / "wp-config.php").write_text(CONFIG.format(folder=place, address=address))
        (place / "setup.php").write_text(SETUP)
        setup = [*lower, _tool("php"), str(place / "setup.php"), str(place / "site"), role]
        password = subprocess.run(setup, check=True, timeout=STARTS_S, capture_output=True, text=True).stdout.strip()
        serve = [_tool("php"), "-S", address.removeprefix("http://"), "-t", str(place / "site")]
        processes.append(subprocess.Popen([*lower, *serve], env={**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}, **quiet))
        _until(lambda: _answers(f"{address}/wp-json/"), processes[-1])
        yield Site(address, password)
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait(timeout=20)
        shutil.rmtree(place, ignore_errors=True)


def _lower(place: Path) -> list[str]:
    """MariaDB does not run as root: then all of it belongs to nobody."""
    if os.geteuid() != 0:
        return []
    place.chmod(0o755)
    for path in (place, place / "site"):
        shutil.chown(path, "nobody", "nogroup")
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]


def _tool(name: str) -> str:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") or name


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status == 200
    except OSError:
        return False


def _until(there: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    pause = threading.Event()
    for _ in range(STARTS_S * 10):
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended by itself")
        if there():
            return
        pause.wait(0.1)
    raise RuntimeError(f"{process.args!r} does not answer")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
