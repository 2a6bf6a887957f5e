use super::*;
use proptest::prelude::*;

fn strokes(count: usize, points: usize) -> String {
    let points = vec!["[1,2]"; points].join(",");
    format!("[{}]", vec![format!(r#"{{"c":"blue","w":"thin","p":[{points}]}}"#); count].join(","))
}

#[test]
fn a_line_and_a_dot_become_paths() {
    let drawing = Drawing::parse(
        r#"[{"c":"blue","w":"thin","p":[[0,0],[10,20],[1000,1000]]},{"c":"red","w":"thick","p":[[5,6]]}]"#,
    )
    .unwrap();
    assert_eq!(
        drawing.paths(),
        [
            StrokePath { ink: Ink::Blue, nib: Nib::Thin, d: "M0 0L10 20L1000 1000".into() },
            StrokePath { ink: Ink::Red, nib: Nib::Thick, d: "M5 6L5 6".into() },
        ]
    );
}

#[test]
fn what_is_no_drawing_is_told_by_its_reason() {
    use DrawingProblem as P;
    for (text, problem) in [
        ("", P::Unreadable),
        ("<svg onload=alert(1)>", P::Unreadable),
        ("{}", P::Unreadable),
        ("[]", P::Empty),
        (r#"[{"c":"blue","w":"thin"}]"#, P::Unreadable),
        (r#"[{"c":"blue","w":"thin","p":[[1.5,2]]}]"#, P::Unreadable),
        (r#"[{"c":"blue","w":"thin","p":[[1,2]],"href":"x"}]"#, P::Unreadable),
        (r#"[{"c":"blue","w":"thin","p":[]}]"#, P::EmptyStroke),
        (r#"[{"c":"url(#x)","w":"thin","p":[[1,2]]}]"#, P::UnknownInk),
        (r#"[{"c":"blue","w":"9","p":[[1,2]]}]"#, P::UnknownNib),
        (r#"[{"c":"blue","w":"thin","p":[[1,1001]]}]"#, P::OutOfPicture),
        (r#"[{"c":"blue","w":"thin","p":[[-1,2]]}]"#, P::OutOfPicture),
    ] {
        assert_eq!(Drawing::parse(text), Err(problem), "{text}");
    }
}

#[test]
fn the_limits_are_reached_and_not_passed() {
    assert!(Drawing::parse(&strokes(MAX_STROKES, 20)).is_ok());
    assert_eq!(Drawing::parse(&strokes(MAX_STROKES + 1, 1)), Err(DrawingProblem::TooManyStrokes));
    assert!(Drawing::parse(&strokes(1, MAX_POINTS)).is_ok());
    assert_eq!(Drawing::parse(&strokes(1, MAX_POINTS + 1)), Err(DrawingProblem::TooManyPoints));
    assert_eq!(Drawing::parse(&" ".repeat(MAX_DRAWING + 1)), Err(DrawingProblem::TooLarge));
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    assert_eq!(Drawing::parse(&"[".repeat(50_000)), Err(DrawingProblem::Unreadable));
}

fn drawings() -> impl Strategy<Value = Drawing> {
    let ink = proptest::sample::select(Ink::ALL.to_vec());
    let nib = proptest::sample::select(Nib::ALL.to_vec());
    let points = prop::collection::vec((0u16..=1000, 0u16..=1000), 1..20);
    prop::collection::vec((ink, nib, points).prop_map(|(ink, nib, points)| Stroke { ink, nib, points }), 1..20)
        .prop_map(Drawing)
}

proptest! {
    #[test]
    fn reading_never_panics(raw in any::<String>()) {
        let _ = Drawing::parse(&raw);
    }

    #[test]
    fn reading_what_looks_like_a_drawing_never_panics(
        c in "[a-z<\"\\\\]{0,8}", w in "[a-z0-9]{0,8}", p in "[-\\[\\],0-9.e ]{0,60}",
    ) {
        if let Ok(drawing) = Drawing::parse(&format!(r#"[{{"c":"{c}","w":"{w}","p":[{p}]}}]"#)) {
            prop_assert!(!drawing.paths().is_empty());
        }
    }

    #[test]
    fn a_path_is_made_of_numbers_and_two_letters(drawing in drawings()) {
        for path in drawing.paths() {
            prop_assert!(path.d.starts_with('M'));
            prop_assert!(path.d.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | 'M' | 'L')), "{}", path.d);
        }
    }

    #[test]
    fn what_is_kept_reads_back_to_the_same_drawing(drawing in drawings()) {
        prop_assert_eq!(Drawing::parse(&drawing.text()), Ok(drawing));
    }

    /// What is kept can be read back: it never outgrows what was sent.
    #[test]
    fn a_drawing_that_was_read_is_never_written_too_large(space in 0usize..5) {
        let raw = strokes(MAX_STROKES, 20).replace(',', &format!(",{}", " ".repeat(space)));
        if let Ok(drawing) = Drawing::parse(&raw) {
            prop_assert!(drawing.text().len() <= raw.len());
        }
    }
}
