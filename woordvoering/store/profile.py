"""The folder of a desk: what lies in it, and the small file that says which workspace and device it is."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from woordvoering.errors import BrokenStore
from woordvoering.store.place import Spot, private_folder, spot_of, write_whole

SecretsKind = Literal["keyring", "passphrase"]


class Profile(msgspec.Struct, frozen=True):
    """Which workspace this folder belongs to, which device this is, and where its keys are: of which kind, and in which
    `slot` of a keyring."""

    workspace: str
    device: str
    secrets: SecretsKind
    slot: str = ""


class Home(msgspec.Struct, frozen=True):
    """The files of a desk."""

    folder: Path

    @property
    def profile(self) -> Path:
        return self.folder / "profile.json"

    @property
    def spot(self) -> Path:
        """Where the profile lay when it was written: in a copy of the folder it lies elsewhere."""
        return self.folder / "desk.spot"

    @property
    def vault(self) -> Path:
        return self.folder / "vault.json"

    @property
    def desk(self) -> Path:
        return self.folder / "desk.db"

    @property
    def signals(self) -> Path:
        return self.folder / "signals.db"

    @property
    def last_seen(self) -> Path:
        """What stood in Wacht when the desk was last open, sealed."""
        return self.folder / "desk.seen"

    @property
    def head(self) -> Path:
        return self.folder / "desk.head"

    @property
    def joining(self) -> Path:
        """What a device asked that waits for its seat; gone once it has one."""
        return self.folder / "joining.json"

    @property
    def sync(self) -> Path:
        """Where acts are exchanged with other devices, and how far that is; no password."""
        return self.folder / "sync.json"

    @property
    def blobs(self) -> Path:
        return self.folder / "blobs"

    @property
    def schema(self) -> Path:
        """The zone's own (re)action schema, when it has one."""
        return self.folder / "reactieschema.toml"

    @property
    def templates(self) -> Path:
        """The zone's own templates, in folders by language as the shipped ones, when it has any."""
        return self.folder / "sjablonen"

    @property
    def watch_terms(self) -> Path:
        """The desk's own watch terms, a rule on each line, when it has any."""
        return self.folder / "volgtermen.txt"

    @property
    def streets(self) -> Path:
        """The zone's own list of streets, when it has one."""
        return self.folder / "straten.csv"

    def read(self) -> Profile:
        """The profile. Raises BrokenStore when there is none here or it cannot be read."""
        try:
            return msgspec.json.decode(self.profile.read_bytes(), type=Profile)
        except FileNotFoundError as error:
            if self.joining.exists():
                raise BrokenStore("home.joining_waits", folder=str(self.folder)) from error
            raise BrokenStore("home.no_workspace", folder=str(self.folder)) from error
        except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
            raise BrokenStore("home.unreadable", file=str(self.profile)) from error

    def write(self, profile: Profile) -> None:
        """Writes the profile of a new desk, whole or not at all. Raises BrokenStore when there is one already."""
        private_folder(self.folder)
        if self.profile.exists():
            raise BrokenStore("home.workspace_exists", folder=str(self.folder))
        self.keep(profile)

    def keep(self, profile: Profile) -> None:
        """Writes the profile, and the spot where it lies from now on: this folder is that desk, and no copy of it.

        Raises StoreFull, BrokenStore.
        """
        write_whole(self.profile, msgspec.json.encode(profile))
        write_whole(self.spot, msgspec.json.encode(spot_of(self.profile)))

    def lies(self, profile: Profile) -> Literal["here", "moved", "copied"]:
        """Whether this is the folder that the profile was written in, the same under another name, or a copy of it."""
        try:
            then, now = msgspec.json.decode(self.spot.read_bytes(), type=Spot), spot_of(self.profile)
        except (OSError, UnicodeDecodeError, msgspec.MsgspecError):
            return "copied" if profile.slot else "moved"  # desks of before knew neither slot nor spot
        if (then.machine, then.inode, then.changed) != (now.machine, now.inode, now.changed):
            return "copied"
        if then.path == now.path:
            return "here"
        return "copied" if _same_desk(Path(then.path), profile) else "moved"


def _same_desk(path: Path, profile: Profile) -> bool:
    """Whether the desk is still where it was: then what was found elsewhere is its copy."""
    try:
        there = msgspec.json.decode(path.read_bytes(), type=Profile)
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError):
        return False
    return (there.workspace, there.device) == (profile.workspace, profile.device)
