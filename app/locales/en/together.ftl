### What children and adults do together, unit by unit, and the wall. What stands on the wall is read by children.

nav-voices = Ideas and meetings
together-title = Ideas and meetings
together-lead = What the children proposed, when we meet and how it feels here.
together-waiting =
    { $n ->
        [0] No idea is waiting for an answer
        [one] 1 idea is waiting for an answer
       *[other] { $n } ideas are waiting for an answer
    }
together-late =
    { $n ->
        [one] 1 answer is late
       *[other] { $n } answers are late
    }
together-goals-n =
    { $n ->
        [0] No shared goal
        [one] 1 shared goal
       *[other] { $n } shared goals
    }
together-meeting-open = A meeting is in progress
together-meeting-last = Last meeting { $day }
together-meeting-never = No meeting has been held yet
together-ideas = Ideas
together-meetings = Meetings
together-feelings = How it feels here
together-goals = Goals
together-wall = The wall
picture-together = Together with the children

feelings-title = How it feels here
feelings-months = Month
feelings-statement = Statement

wall-title = Our wall
wall-changed = This changed because you told us
wall-changed-none = Here we write what came of your ideas.
wall-goals = Our shared goals
wall-goals-none = A shared goal is agreed in the meeting.
wall-tell = You can tell an idea on the tablet or in the meeting. Every idea gets an answer.
wall-print = You can show this on a screen or print it for the wall.
