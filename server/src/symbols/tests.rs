use super::{Pack, PackFault, drawing::DrawingFault};
use std::{env, fs, path::PathBuf};

const MANIFEST: &str = r#"{
  "name": "Pihlaja", "licence": "CC BY-SA 4.0", "author": "Pihlajan kuvapaja", "symbols": { "goal": "goal.svg" }
}"#;
const GOAL: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" fill="none" id="a">
<title>Goal</title><!-- a hill --><g transform="rotate(45 50 50)"><path id="b" fill="#0a0" d="M0 0L9.5-9z"/></g></svg>"##;

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn of(files: &[(&str, &str)]) -> Self {
        let folder = Self(env::temp_dir().join(format!("majakka-symbols-{}", uuid::Uuid::new_v4())));
        fs::create_dir_all(&folder.0).unwrap();
        for (name, text) in files {
            fs::write(folder.0.join(name), text).unwrap();
        }
        folder
    }

    fn fault(files: &[(&str, &str)]) -> PackFault {
        Pack::read(&Self::of(files).0).unwrap_err()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What is wrong with a drawing that has these shapes.
fn fault(shapes: &str) -> DrawingFault {
    let text = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{shapes}</svg>"#);
    match Folder::fault(&[("manifest.json", MANIFEST), ("goal.svg", &text)]) {
        PackFault::Drawing { file, fault } if file == "goal.svg" => fault,
        other => panic!("{other}"),
    }
}

#[test]
fn a_good_pack_replaces_its_symbols_and_leaves_the_others() {
    let pack = Pack::read(&Folder::of(&[("manifest.json", MANIFEST), ("goal.svg", GOAL)]).0).unwrap();
    assert_eq!((pack.name.as_str(), pack.licence.as_str()), ("Pihlaja", "CC BY-SA 4.0"));
    let symbol = r##"<symbol id="s-goal" viewBox="0 0 100 100"><g fill="none"><g transform="rotate(45 50 50)"><path fill="#0a0" d="M0 0L9.5-9z"></path></g></g></symbol>"##;
    assert!(pack.sheet.contains(symbol), "{}", pack.sheet);
    let ids = |sheet: &str| sheet.matches("<symbol id=\"s-").count();
    assert_eq!(ids(&pack.sheet), ids(super::OWN));
    assert!(ids(super::OWN) > 50 && pack.sheet.contains("id=\"s-worry\""));
    roxmltree::Document::parse(&pack.sheet).unwrap();
}

#[test]
fn what_is_drawn_changes_the_hash() {
    let read = |goal: &str| Pack::read(&Folder::of(&[("manifest.json", MANIFEST), ("goal.svg", goal)]).0).unwrap().hash;
    assert_eq!(read(GOAL), read(GOAL));
    assert_ne!(read(GOAL), read(&GOAL.replace("#0a0", "#00a")));
}

#[test]
fn nothing_that_acts_or_reaches_out_is_taken() {
    let element = |name: &str| DrawingFault::Element(name.into());
    let attribute = |name: &str| DrawingFault::Attribute(name.into());
    assert_eq!(fault("<script>alert(1)</script>"), element("script"));
    assert_eq!(fault("<style>*{}</style>"), element("style"));
    assert_eq!(fault(r##"<use href="#s-worry"/>"##), element("use"));
    assert_eq!(fault(r#"<foreignObject/>"#), element("foreignObject"));
    assert_eq!(fault(r#"<path href="https://elsewhere.example/a"/>"#), attribute("href"));
    let linked = r#"<path xmlns:x="http://www.w3.org/1999/xlink" x:href="a.svg"/>"#;
    assert_eq!(fault(linked), attribute("href"));
    assert_eq!(fault(r#"<g><path onclick="alert(1)"/></g>"#), attribute("onclick"));
    assert_eq!(fault(r#"<path style="fill:red"/>"#), attribute("style"));
    assert_eq!(fault(r#"<path xmlns="http://www.w3.org/1999/xhtml"/>"#), element("path"));
}

#[test]
fn values_are_plain() {
    let value = |name: &str| DrawingFault::Value(name.into());
    assert_eq!(fault(r#"<path fill="url(#a)"/>"#), value("fill"));
    assert_eq!(fault(r#"<path fill="&#117;rl(a)"/>"#), value("fill"), "as the reader of XML reads it");
    assert_eq!(fault(r#"<path fill="\75rl(a)"/>"#), value("fill"));
    assert_eq!(fault(r#"<path d="M0 0&quot; onload=&quot;a"/>"#), value("d"));
}

#[test]
fn a_drawing_is_one_file_of_svg() {
    let read = |goal: &str| Folder::fault(&[("manifest.json", MANIFEST), ("goal.svg", goal)]);
    let is = |fault: PackFault, words: &str| assert!(fault.to_string().contains(words), "{fault}");
    is(read("<svg"), "goal.svg is not readable as SVG");
    is(read(&format!("<!DOCTYPE svg [<!ENTITY a \"b\">]>{GOAL}")), "a document type stands in it");
    is(read(&GOAL.replace("0 0 100 100", "0 0 0 100")), "goal.svg has no viewBox of four numbers");
    is(read("<html/>"), "goal.svg has the element \"html\"");
    let deep = format!("{}{}", "<g>".repeat(40), "</g>".repeat(40));
    assert_eq!(fault(&deep), DrawingFault::Deep);
}

#[test]
fn a_file_over_64_kb_is_refused() {
    let goal = GOAL.replace("L9.5-9", &"L9.5-9".repeat(11_000));
    let fault = Folder::fault(&[("manifest.json", MANIFEST), ("goal.svg", &goal)]);
    assert_eq!(fault, PackFault::TooLarge("goal.svg".into()));
}

#[test]
fn the_manifest_is_complete_and_names_symbols_of_the_program_and_files_of_the_folder() {
    assert_eq!(Folder::fault(&[("goal.svg", GOAL)]), PackFault::Missing("manifest.json".into()));
    assert_eq!(Folder::fault(&[("manifest.json", MANIFEST)]), PackFault::Missing("goal.svg".into()));
    let read =
        |from: &str, to: &str| Folder::fault(&[("manifest.json", &MANIFEST.replace(from, to)), ("goal.svg", GOAL)]);
    assert_eq!(read("\"goal\":", "\"dragon\":"), PackFault::Unknown("dragon".into()));
    assert_eq!(read("goal.svg", "../goal.svg"), PackFault::Outside("../goal.svg".into()));
    assert_eq!(read("goal.svg", "/etc/hostname"), PackFault::Outside("/etc/hostname".into()));
    assert_eq!(read("Pihlajan kuvapaja", " "), PackFault::Text("author"));
    assert_eq!(read("\"goal\": \"goal.svg\"", ""), PackFault::Empty);
    assert!(matches!(read("\"licence\"", "\"license\""), PackFault::Manifest(_)));
}
