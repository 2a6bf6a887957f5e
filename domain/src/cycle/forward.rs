use super::{DRILL_EVAC, Every, EveryUnit, Template, Why};
use crate::{date::plus_days, review::Trigger};
use chrono::NaiveDate;

/// Where the children change, the drill is held so often.
const WITH_NEW_CHILDREN: Every = Every::of(6, EveryUnit::Month);
/// Time to arrange what comes sooner than planned.
const TO_ARRANGE: u64 = 30;

/// To which day something that happened today brings an open turn forward, given why it is due when it is. `None` where it does not concern the
/// duty. The evacuation drill is held within half a year of the last one when the group of children changes, and no sooner than
/// there is time to arrange it; [`super::Occurrence::brought_forward`] lets only an earlier day hold.
pub fn brought_to(template: &Template, trigger: Trigger, why: Why, today: NaiveDate) -> Option<NaiveDate> {
    if template.code != DRILL_EVAC || trigger != Trigger::Group {
        return None;
    }
    // What has been brought forward already, or waited for the unit to open, keeps its day.
    let since = why.since()?;
    Some(WITH_NEW_CHILDREN.after(since).max(plus_days(today, TO_ARRANGE)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cycle::template;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn to(code: &str, trigger: Trigger, since: &str, today: &str) -> Option<NaiveDate> {
        let why = Why::Completed { on: day(since), every: Every::YEAR };
        brought_to(template(code).unwrap(), trigger, why, day(today))
    }

    #[test]
    fn a_new_child_brings_the_drill_to_half_a_year_after_the_last_one() {
        assert_eq!(to("drill-evac", Trigger::Group, "2026-09-01", "2026-10-01"), Some(day("2027-03-01")));
    }

    #[test]
    fn there_is_always_a_month_to_arrange_it() {
        assert_eq!(to("drill-evac", Trigger::Group, "2026-01-01", "2026-10-01"), Some(day("2026-10-31")));
    }

    #[test]
    fn nothing_else_is_brought_forward_by_it_and_the_drill_by_nothing_else() {
        assert_eq!(to("fire-walk", Trigger::Group, "2026-09-01", "2026-10-01"), None);
        assert_eq!(to("drill-evac", Trigger::Time, "2026-09-01", "2026-10-01"), None);
        let drill = template("drill-evac").unwrap();
        let again = Why::BroughtForward { trigger: Trigger::Group, on: day("2026-10-01") };
        assert_eq!(brought_to(drill, Trigger::Group, again, day("2026-10-02")), None);
    }
}
