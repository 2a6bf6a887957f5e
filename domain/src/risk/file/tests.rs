use super::*;
use crate::risk::Shipped;
use proptest::prelude::*;

/// The default file with one part of it changed.
fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Result<(RiskMatrix, Vec<Falls>), Vec<MatrixFault>> {
    let mut file: serde_json::Value = serde_json::from_str(Shipped::ThreeByThree.file()).unwrap();
    change(&mut file);
    RiskMatrix::read(&file.to_string())
}

#[test]
fn the_shipped_files_are_whole_and_never_fall() {
    for shipped in Shipped::ALL {
        let (matrix, falls) = RiskMatrix::read(shipped.file()).unwrap();
        assert_eq!(falls, []);
        assert_eq!(RiskMatrix::read(&matrix.write()).unwrap().0, matrix);
    }
}

#[test]
fn every_fault_is_told_at_once() {
    let faults = changed(|file| {
        file["cells"][1].as_array_mut().unwrap().pop();
        file["cells"][0][0] = 9.into();
        file["levels"][1]["sv"] = "".into();
        file["likelihood"][2].as_object_mut().unwrap().remove("anchor");
        file["severity"][0]["name"]["fi"] = "131052-308T".into();
        file["name"]["en"] = serde_json::Value::Null;
    })
    .unwrap_err();
    assert_eq!(
        faults,
        [
            MatrixFault::Name { lang: "en" },
            MatrixFault::StepAnchor { axis: Axis::Likelihood, step: 3, lang: "fi" },
            MatrixFault::StepAnchor { axis: Axis::Likelihood, step: 3, lang: "sv" },
            MatrixFault::StepAnchor { axis: Axis::Likelihood, step: 3, lang: "en" },
            MatrixFault::Text { at: "severity[1].name.fi".into() },
            MatrixFault::LevelName { level: 2, lang: "sv" },
            MatrixFault::CellLevel { likelihood: 1, severity: 1 },
            MatrixFault::CellMissing { likelihood: 2, severity: 3 },
        ]
    );
}

#[test]
fn a_missing_cell_is_never_taken_for_a_number() {
    let faults = changed(|file| file["cells"][2][0] = serde_json::Value::Null).unwrap_err();
    assert_eq!(faults, [MatrixFault::CellMissing { likelihood: 3, severity: 1 }]);
    let faults = changed(|file| file["cells"][2][0] = 2.5.into()).unwrap_err();
    assert_eq!(faults, [MatrixFault::CellLevel { likelihood: 3, severity: 1 }]);
}

#[test]
fn a_grid_that_falls_gets_a_warning_and_can_be_used() {
    let (_, falls) = changed(|file| file["cells"][1][1] = 1.into()).unwrap();
    assert_eq!(
        falls,
        [
            Falls { axis: Axis::Likelihood, likelihood: 2, severity: 2 },
            Falls { axis: Axis::Severity, likelihood: 2, severity: 2 },
        ]
    );
}

#[test]
fn what_is_no_matrix_gets_one_plain_fault() {
    let read = |text: &str| RiskMatrix::read(text).unwrap_err();
    assert_eq!(read("{\n\n nope"), [MatrixFault::Unreadable { line: 3 }]);
    assert_eq!(read(""), [MatrixFault::Unreadable { line: 1 }]);
    assert_eq!(read("[]"), [MatrixFault::Format]);
    assert_eq!(read(r#"{"format": "other", "version": 1}"#), [MatrixFault::Format]);
    assert_eq!(changed(|file| file["version"] = 2.into()).unwrap_err(), [MatrixFault::Format]);
    let one = changed(|file| file["likelihood"] = serde_json::json!([])).unwrap_err();
    assert_eq!(one, [MatrixFault::Steps { axis: Axis::Likelihood, found: 0 }, MatrixFault::CellsTooMany]);
}

#[test]
fn axes_stay_within_what_a_page_can_show() {
    let step =
        serde_json::json!({"name": {"fi": "a", "sv": "a", "en": "a"}, "anchor": {"fi": "a", "sv": "a", "en": "a"}});
    let faults = changed(|file| file["severity"] = serde_json::Value::Array(vec![step; 50])).unwrap_err();
    assert!(faults.contains(&MatrixFault::Steps { axis: Axis::Severity, found: 50 }));
}

fn any_words() -> impl Strategy<Value = Words> {
    ("[a-zåäö]{1,12}", "[a-zåäö]{1,12}", "[a-z]{1,12}").prop_map(|(fi, sv, en)| Words { fi, sv, en })
}

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((any_words(), any_words()).prop_map(|(name, anchor)| Step { name, anchor }), STEPS)
}

fn any_matrix() -> impl Strategy<Value = RiskMatrix> {
    (any_words(), any_steps(), any_steps(), prop::collection::vec(any_words(), 5))
        .prop_flat_map(|(name, likelihood, severity, levels)| {
            let cells = prop::collection::vec(
                prop::collection::vec((1u8..=5).prop_map(|n| Level::new(n).unwrap()), severity.len()),
                likelihood.len(),
            );
            (Just((name, likelihood, severity, levels)), cells)
        })
        .prop_map(|((name, likelihood, severity, levels), cells)| RiskMatrix {
            name,
            likelihood,
            severity,
            levels: LevelNames(levels.try_into().unwrap()),
            cells,
        })
}

proptest! {
    #[test]
    fn any_matrix_comes_back_from_its_file(matrix in any_matrix()) {
        let (again, falls) = RiskMatrix::read(&matrix.write()).unwrap();
        prop_assert_eq!(&falls, &matrix.falls());
        prop_assert_eq!(again, matrix);
    }

    #[test]
    fn a_grid_without_warnings_never_falls(matrix in any_matrix()) {
        let rises = matrix.gradings().all(|a| {
            matrix.gradings().all(|b| a.likelihood > b.likelihood || a.severity > b.severity || a.level <= b.level)
        });
        prop_assert_eq!(matrix.falls().is_empty(), rises);
    }

    #[test]
    fn no_text_makes_reading_fail_badly(text in ".{0,400}") {
        let _ = RiskMatrix::read(&text);
    }
}
