use super::*;
use crate::child::Listener;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn scored(dimension: Dimension, score: u8) -> Pulse {
    Pulse::default().with(dimension, PulseReply::Score(Score::new(score).unwrap()))
}

fn answered(child: u8, on: &str, pulse: Pulse) -> Answered<u8> {
    Answered { child, on: day(on), pulse }
}

fn september(answers: &[Answered<u8>], readers: Readers) -> Option<Aggregate> {
    aggregate(answers, Month::of(day("2026-09-01")), readers, day("2026-10-01"))
}

#[test]
fn the_statements_are_numbered_from_one_to_ten() {
    let numbers: Vec<_> = Dimension::ALL.iter().map(|dimension| dimension.number()).collect();
    assert_eq!(numbers, (1..=10).collect::<Vec<_>>());
    let alerting: Vec<_> = Dimension::ALL.iter().filter(|d| d.alerts()).map(|d| d.number()).collect();
    assert_eq!(alerting, [6, 7, 10]);
}

#[test]
fn a_small_child_who_is_frightened_by_somebody_gives_the_worst_score() {
    let frightened = Fields::default().with("peers", "5");
    assert_eq!(Pulse::read(&frightened, AgeBand::Small).alert(), Some(Alert { about_adults: false }));
    assert_eq!(Pulse::read(&frightened, AgeBand::Middle).alert(), None);
    let at_peace = Fields::default().with("peers", "1");
    assert_eq!(Pulse::read(&at_peace, AgeBand::Small).alert(), None);
}

#[test]
fn no_other_statement_is_turned_round() {
    for &dimension in Dimension::ALL {
        assert_eq!(dimension.is_reversed(AgeBand::Small), dimension == Dimension::Peers);
        assert!(!dimension.is_reversed(AgeBand::Middle) && !dimension.is_reversed(AgeBand::Teen));
    }
}

#[test]
fn the_worst_answer_about_adults_goes_past_the_supervisor_whatever_else_is_wrong() {
    let hear = |pulse: &Pulse| pulse.hearing(Audience::InstructorsAndSupervisor, true).listeners();
    let alone = scored(Dimension::Treatment, 1);
    let with_others = alone.clone().with(Dimension::Peers, PulseReply::Score(Score::WORST));
    for pulse in [alone, with_others] {
        assert_eq!(hear(&pulse), [Listener::SafetyLead, Listener::ChosenAdult]);
    }
    let everybody = [Listener::OwnInstructor, Listener::Supervisor, Listener::ChosenAdult, Listener::SafetyLead];
    assert_eq!(hear(&scored(Dimension::Night, 1)), everybody);
    assert_eq!(hear(&scored(Dimension::Night, 2)), [Listener::OwnInstructor, Listener::Supervisor]);
}

#[test]
fn declining_or_a_bad_answer_elsewhere_raises_no_alert() {
    for &dimension in Dimension::ALL {
        assert_eq!(Pulse::default().with(dimension, PulseReply::Declined).alert(), None);
        assert_eq!(scored(dimension, 1).alert().is_some(), dimension.alerts());
        assert_eq!(scored(dimension, 2).alert(), None);
    }
}

#[test]
fn what_a_page_sent_is_read_and_nonsense_is_skipped() {
    let fields =
        Fields::default().with("voice", "4").with("night", "declined").with("control", "6").with("privacy", "x");
    let pulse = Pulse::read(&fields, AgeBand::Middle);
    let replies: Vec<_> = pulse.replies().collect();
    assert_eq!(replies, [(Dimension::Voice, PulseReply::Score(Score(4))), (Dimension::Night, PulseReply::Declined)]);
    assert!(Pulse::read(&Fields::default(), AgeBand::Small).is_empty());
}

#[test]
fn a_month_that_lasts_has_no_figures() {
    let answers: Vec<_> = (0..9).map(|child| answered(child, "2026-09-10", scored(Dimension::Voice, 3))).collect();
    let month = Month::of(day("2026-09-01"));
    assert_eq!(aggregate(&answers, month, Readers::Staff, day("2026-09-30")), None);
    assert!(aggregate(&answers, month, Readers::Staff, day("2026-10-01")).is_some());
}

#[test]
fn three_answers_of_one_child_are_one_child() {
    let answers: Vec<_> = (1..=3).map(|n| answered(1, &format!("2026-09-0{n}"), scored(Dimension::Voice, 1))).collect();
    assert_eq!(september(&answers, Readers::Staff), None);
}

#[test]
fn a_statement_that_too_few_answered_is_left_out() {
    let declined = |pulse: Pulse| pulse.with(Dimension::Night, PulseReply::Declined);
    let answers = [
        answered(1, "2026-09-01", scored(Dimension::Voice, 1).with(Dimension::Night, PulseReply::Score(Score(5)))),
        answered(2, "2026-09-02", declined(scored(Dimension::Voice, 2))),
        answered(3, "2026-09-03", declined(scored(Dimension::Voice, 5))),
    ];
    let found = september(&answers, Readers::Staff).unwrap();
    assert_eq!(found.children, 3);
    assert_eq!(found.figures, BTreeMap::from([(Dimension::Voice, Figure { median: Score(2), children: 3 })]));
    assert_eq!(september(&answers, Readers::Public), None);
}

#[test]
fn the_newest_answer_of_the_month_counts_in_whatever_order_they_come() {
    let answers = [
        answered(1, "2026-09-20", scored(Dimension::Voice, 5)),
        answered(1, "2026-09-02", scored(Dimension::Voice, 1)),
        answered(2, "2026-09-02", scored(Dimension::Voice, 5)),
        answered(3, "2026-09-02", scored(Dimension::Voice, 5)),
        answered(3, "2026-10-02", scored(Dimension::Voice, 1)),
    ];
    let found = september(&answers, Readers::Staff).unwrap();
    assert_eq!(found.figures.get(&Dimension::Voice), Some(&Figure { median: Score(5), children: 3 }));
}

fn pulses() -> impl Strategy<Value = Pulse> {
    let reply = prop_oneof![Just(PulseReply::Declined), (1u8..=5).prop_map(|n| PulseReply::Score(Score(n)))];
    prop::collection::btree_map(proptest::sample::select(Dimension::ALL.to_vec()), reply, 0..10).prop_map(Pulse)
}

fn answers() -> impl Strategy<Value = Vec<Answered<u8>>> {
    let one = (0u8..8, 0u64..90, pulses());
    let from = day("2026-08-01");
    prop::collection::vec(one, 0..40).prop_map(move |all| {
        let one = |(child, after, pulse)| Answered { child, on: crate::date::plus_days(from, after), pulse };
        all.into_iter().map(one).collect()
    })
}

proptest! {
    #[test]
    fn no_figure_is_of_too_few_children(answers in answers()) {
        for &readers in Readers::ALL {
            if let Some(found) = september(&answers, readers) {
                prop_assert!(found.children >= readers.least());
                for figure in found.figures.values() {
                    prop_assert!(figure.children >= readers.least() && figure.children <= found.children);
                }
            }
        }
    }

    /// Answers of other months leave a month's figures as they are.
    #[test]
    fn a_month_stands_by_itself(answers in answers()) {
        let own: Vec<_> = answers.iter().filter(|a| Month::of(day("2026-09-01")).holds(a.on)).cloned().collect();
        prop_assert_eq!(september(&answers, Readers::Staff), september(&own, Readers::Staff));
    }

    #[test]
    fn what_adults_do_never_reaches_the_supervisor(pulse in pulses(), chosen in proptest::sample::select(Audience::ALL)) {
        let pulse = pulse.with(Dimension::Treatment, PulseReply::Score(Score::WORST));
        prop_assert!(!pulse.hearing(chosen, true).listeners().contains(&Listener::Supervisor));
    }

    #[test]
    fn turning_round_twice_is_nothing(agreement in 1u8..=5) {
        let once = Score::from_agreement(agreement, true).unwrap();
        prop_assert_eq!(Score::from_agreement(once.get(), true).map(Score::get), Some(agreement));
    }
}

#[test]
fn answers_are_read_back_as_they_were_kept() {
    let reply = |score| PulseReply::Score(Score::new(score).unwrap());
    let pulse = Pulse::default().with(Dimension::Voice, PulseReply::Declined).with(Dimension::Relationships, reply(4));
    assert_eq!(pulse.kept(), "relationships:4,voice:declined");
    assert_eq!(Pulse::from_kept(&pulse.kept()), Some(pulse));
    assert_eq!(Pulse::from_kept(""), Some(Pulse::default()));
    for nonsense in ["voice", "voice:6", "noise:1"] {
        assert_eq!(Pulse::from_kept(nonsense), None, "{nonsense}");
    }
}
