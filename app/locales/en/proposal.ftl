### Ideas of children and the answers to them. Keys with "child" are read by a child.

proposals-title = Children’s ideas
proposals-lead = Every idea gets an answer within seven days.
proposal-late =
    { $days ->
        [one] The answer is 1 day late
       *[other] The answer is { $days } days late
    }
proposal-due = Answer by { $day }
idea-state-open = Waiting for an answer
idea-state-answered = Answered
idea-state-reopened = Waiting for a second answer
idea-state-answered-again = Answered a second time
reopened-by-child = The child asked for a new answer
reopened-by-meeting = The meeting asked for a new answer

proposal-answer-title = Answer the idea
proposal-outcome = What happens to the idea?
proposal-outcome-empty = Choose what happens to the idea
proposal-outcome-done = Will be or was done
proposal-outcome-partly = Partly done
proposal-outcome-no = Not done
proposal-outcome-later = Later
proposal-answer = Answer
proposal-answer-hint = The child reads this. Keep it short and clear.
proposal-answer-empty = Write an answer
proposal-reason = Why not, or why only later?
proposal-reason-hint = Give the real reason in words that the child understands.
proposal-reason-empty = Write the reason, so that the child knows why
proposal-send = Send the answer

proposal-child-title = I have an idea
proposal-child-thanks = Thank you for the idea. You get an answer within a week.
proposal-child-thanks-small = Thank you. You get an answer.
proposal-child-answer = An answer to you
proposal-child-changed = This changed because you told us
proposal-child-again = I want another answer
proposal-child-late = The adult is late. We reminded them.
idea-state-child-open = The adults are thinking
idea-state-child-answered = You got an answer
idea-state-child-reopened = The adults are thinking again
idea-state-child-answered-again = You got another answer
proposal-outcome-child-done = This is what we do
proposal-outcome-child-partly = A part will be done
proposal-outcome-child-no = This will not be done
proposal-outcome-child-later = Later

proposals-waiting = Waiting for an answer
proposals-answered = Answered
proposals-empty = There are no ideas yet. A child can tell one on the tablet or in the community meeting.
idea-title = Idea
idea-said = The idea in the children’s words
idea-by-child = The child’s words
idea-by-together = Said together
idea-by-adult = An adult’s words
idea-by-parent = A parent’s words
idea-drawn = The child drew
idea-pictures = The child chose pictures
idea-told = Told { $day }
idea-nobody = Who told the idea is not shown here. The answer finds the child by itself.
idea-answers = Answers
idea-answer-none = The idea has not been answered yet.
idea-why = Reason
idea-on-wall = Told on the wall
proposal-wall = What changed? This is told on the wall
proposal-wall-hint = Everybody can read this. Do not write names or cover names.
proposal-wall-nothing-changed = The wall tells only of what changed. Empty this field if nothing changed.
flash-idea-answered = The answer has been sent.
own-waiting-idea = The children’s idea, answer it
