use super::{Full, Strokes};
use domain::goal::{Drawing, MAX_DRAWING, MAX_POINTS, MAX_STROKES};

fn begin(strokes: &mut Strokes, x: u16) -> Result<(), Full> {
    strokes.begin("blue".to_owned(), "thin".to_owned(), (x, 20))
}

#[test]
fn the_text_is_what_the_rules_read_and_write() {
    let mut strokes = Strokes::new(MAX_STROKES, MAX_POINTS);
    assert_eq!(strokes.text(), "", "an empty paper is no text");
    begin(&mut strokes, 10).unwrap();
    strokes.lead((30, 40)).unwrap();
    strokes.begin("red".to_owned(), "thick".to_owned(), (1000, 0)).unwrap();
    let drawing = Drawing::parse(&strokes.text()).unwrap();
    assert_eq!(drawing.text(), strokes.text());
    let shown: Vec<String> = drawing.paths().into_iter().map(|path| path.d).collect();
    let drawn: Vec<String> = strokes.all().iter().map(super::Stroke::path).collect();
    assert_eq!(shown, drawn);

    let mut again = Strokes::new(MAX_STROKES, MAX_POINTS);
    again.restore(&strokes.text());
    assert_eq!(again.all(), strokes.all());
    again.undo();
    again.undo();
    again.undo();
    assert_eq!((again.text().as_str(), again.points), ("", 0));
}

#[test]
fn a_text_of_somebody_else_is_an_empty_paper() {
    let mut strokes = Strokes::new(2, 3);
    for text in ["", "nothing", "[{\"c\":\"red\"}]", "[{\"c\":\"red\",\"w\":\"thin\",\"p\":[[1,-2]]}]"] {
        strokes.restore(text);
        assert!(strokes.all().is_empty(), "{text}");
    }
    strokes.restore("[{\"c\":\"red\",\"w\":\"thin\",\"p\":[[1,2],[3,4],[5,6],[7,8]]}]");
    assert!(strokes.all().is_empty(), "more than fits");
}

#[test]
fn a_full_paper_takes_no_more_and_undoing_makes_room() {
    let mut strokes = Strokes::new(2, 3);
    begin(&mut strokes, 0).unwrap();
    begin(&mut strokes, 100).unwrap();
    assert_eq!(begin(&mut strokes, 200), Err(Full), "as many strokes as fit");
    strokes.lead((200, 200)).unwrap();
    assert_eq!(strokes.lead((400, 200)), Err(Full), "as many points as fit");
    strokes.undo();
    begin(&mut strokes, 300).unwrap();
}

#[test]
fn the_fullest_paper_fits_into_the_text() {
    let mut strokes = Strokes::new(MAX_STROKES, MAX_POINTS);
    for stroke in 0..MAX_STROKES {
        strokes.begin("yellow".to_owned(), "medium".to_owned(), (1000, 1000)).unwrap();
        for point in 1..MAX_POINTS / MAX_STROKES {
            let at = if point % 2 == 0 { (1000, 1000) } else { (1000, 100) };
            strokes.lead(at).unwrap_or_else(|_| panic!("{stroke} {point}"));
        }
    }
    assert_eq!(strokes.points, MAX_POINTS);
    assert!(strokes.text().len() <= MAX_DRAWING);
    assert!(Drawing::parse(&strokes.text()).is_ok());
}
