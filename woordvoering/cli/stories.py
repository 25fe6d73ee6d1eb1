"""`stories …`: what the board makes of the stream, and what the desk decides about it."""

from __future__ import annotations

from typing import Annotated

import typer

from woordvoering.cli.choices import Note, Reason, TriageOutcome
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting

stories = noun("Stories in what came in.")

Story = Annotated[str, typer.Argument(help="The id of a story.")]
WORDS = 160


@act(stories, "list")
def list_stories(sitting: Sitting) -> None:
    """Lists the stories of the last day: those to decide about first."""
    voice = sitting.voice
    with voice.progress("cli.reading_stories"):
        view = sitting.desk.views.watch()
    rows = [
        [item.id, voice.say(f"cli.group.{item.group}"), item.urgent, item.title, item.wijk, item.posts, item.factor,
         voice.when(item.first_seen), item.case_number]
        for item in view.stories
    ]  # fmt: skip
    columns = ("id", "state", "urgent", "title", "wijk", "posts", "factor", "seen_first", "case")
    voice.answer(view, lambda: voice.table(columns, rows))


@act(stories, "show")
def show(sitting: Sitting, story: Story) -> None:
    """Shows one story with its signals, those that say the same taken together."""
    view = sitting.desk.views.story(story)
    voice = sitting.voice

    def tell() -> None:
        voice.fields(
            (
                ("id", view.item.id),
                ("title", view.item.title),
                ("wijk", view.item.wijk),
                ("posts", view.item.posts),
                ("factor", view.item.factor),
                ("calls_for_help", view.calls_for_help),
                ("case", view.item.case_number),
                ("muted", view.item.muted),
                ("terms", ", ".join(view.why.terms) if view.why else ""),
                ("watched", ", ".join(view.watched)),
                ("pattern", view.lowered.pattern if view.lowered else ""),
            )
        )
        rows = [
            [group.lead.id, voice.when(group.lead.at), group.lead.network, group.lead.author, group.lead.text[:WORDS],
             len(group.similar)]
            for group in view.groups
        ]  # fmt: skip
        voice.table(("id", "at", "source", "author", "text", "copies"), rows)

    voice.answer(view, tell)


@act(stories, "open")
def open_story(
    sitting: Sitting,
    story: Story,
    title: Annotated[str, typer.Option("--title")] = "",
    wijk: Annotated[str, typer.Option("--wijk")] = "",
    number: Annotated[str, typer.Option("--number")] = "",
) -> None:
    """Takes a story up as a case; a second opener gets the same case."""
    case, changes = sitting.desk.stories.open(sitting.actor, story, title=title, wijk=wijk, number=number)
    sitting.done("cli.done.case_opened", changes, case=case, number=sitting.desk.views.case(case).number)


@act(stories, "decide")
def decide(
    sitting: Sitting,
    story: Story,
    outcome: TriageOutcome,
    reason: Reason = "",
    nobody_in_need: Annotated[
        bool, typer.Option("--nobody-in-need", help="Answers the emergency check: nobody needs urgent help.")
    ] = False,
    recheck: Annotated[str, typer.Option("--recheck")] = "",
    refer_to: Annotated[str, typer.Option("--refer-to")] = "",
    impact: Annotated[int, typer.Option("--impact")] = 1,
    category: Annotated[list[str] | None, typer.Option("--category")] = None,
) -> None:
    """Decides what the desk does with a story, and why."""
    case, changes = sitting.desk.stories.decide(
        sitting.actor, story, outcome, reason, emergency=False if nobody_in_need else None,
        recheck_at=sitting.session.moment(recheck) if recheck else None, refer_to=refer_to, impact=impact,
        categories=tuple(category or ()),
    )  # fmt: skip
    sitting.done("cli.done.triaged", changes, case=case, outcome=outcome)


@act(stories, "pass-on")
def pass_on(
    sitting: Sitting,
    story: Story,
    number: Annotated[str, typer.Option("--number", help="The number that was called.")] = "101",
    note: Note = "",
) -> None:
    """Logs that the calls for help in a story were passed on to 101."""
    case, changes = sitting.desk.stories.pass_to_101(sitting.actor, story, number=number, note=note)
    sitting.done("cli.done.emergency", changes, case=case, outcome="passed_to_101")


@act(stories, "merge")
def merge(
    sitting: Sitting, story: Story, other: Annotated[str, typer.Argument(help="The story that it is the same as.")]
) -> None:
    """Puts two stories together, on every device."""
    kept, changes = sitting.desk.stories.merge(sitting.actor, story, other)
    sitting.done("cli.done.stories_merged", changes, story=kept)


@act(stories, "split")
def split(
    sitting: Sitting, story: Story, posts: Annotated[list[str], typer.Argument(help="Signals of the story, by id.")]
) -> None:
    """Takes signals, with what says the same, out of a story; detection never puts them together again."""
    apart, changes = sitting.desk.stories.split(sitting.actor, story, tuple(posts))
    sitting.done("cli.done.story_split", changes, story=apart)


@act(stories, "mute")
def mute(sitting: Sitting, story: Story) -> None:
    """Follows a story that alerts no more."""
    changes = sitting.desk.stories.mute(sitting.actor, story)
    sitting.done("cli.done.story_muted", changes, story=story)


@act(stories, "unmute")
def unmute(sitting: Sitting, story: Story) -> None:
    """Lets a muted story alert again."""
    changes = sitting.desk.stories.unmute(sitting.actor, story)
    sitting.done("cli.done.story_unmuted", changes, story=story)


@act(stories, "not-for-us")
def not_for_us(sitting: Sitting, story: Story, reason: Reason) -> None:
    """Lowers the pattern of a story: what is like it alerts only far above the usual."""
    pattern, changes = sitting.desk.stories.not_for_us(sitting.actor, story, reason)
    sitting.done("cli.done.not_for_us", changes, story=story, pattern=pattern)


@act(stories, "withdraw")
def withdraw(
    sitting: Sitting, pattern: Annotated[str, typer.Argument(help="The pattern, by id (stories log).")]
) -> None:
    """Withdraws a pattern that is not for us: it counts no more, at once."""
    changes = sitting.desk.stories.withdraw(sitting.actor, pattern)
    sitting.done("cli.done.pattern_withdrawn", changes, pattern=pattern)


@act(stories, "undo")
def undo(sitting: Sitting) -> None:
    """Turns round what you last told detection about a story."""
    kind, title, changes = sitting.desk.stories.undo(sitting.actor)
    sitting.done("cli.done.undone", changes, act=kind, title=title)


@act(stories, "log")
def log(sitting: Sitting) -> None:
    """Lists what officers told detection about stories, and the patterns that are lowered now."""
    view = sitting.desk.views.told()
    voice = sitting.voice

    def tell() -> None:
        lines = [
            [voice.when(line.at), line.who.name if line.who else "", voice.say(line.code, line.params), line.text]
            for line in view.lines
        ]
        voice.table(("at", "who", "act", "reason"), lines)
        if view.patterns:
            patterns = [[each.pattern, ", ".join(each.terms), each.title, each.by.name] for each in view.patterns]
            voice.table(("pattern", "terms", "title", "who"), patterns)

    voice.answer(view, tell)
