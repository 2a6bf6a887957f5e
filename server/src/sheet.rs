//! Rows of cells, as files hold them.

mod xlsx;

pub(crate) use xlsx::xlsx_file;

use chrono::NaiveDate;

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    Text(String),
    Number(i64),
    Day(Option<NaiveDate>),
}

pub(crate) type Row = Vec<Cell>;

/// Lines with the signs that spreadsheets of these languages expect; no cell is taken for a formula.
pub(crate) fn csv_bytes(rows: &[Row]) -> Result<Vec<u8>, std::io::Error> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Text(text) => harmless(text),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        }))?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}

/// A spreadsheet takes a text that starts with one of these signs for a formula; a leading apostrophe keeps it a text.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_stays_a_text() {
        for text in ["=1+1", "+358", "-1", "@SUM(A1)", "\tx", "\rx"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("Pimeä piha"), "Pimeä piha");
    }

    #[test]
    fn separators_quotes_and_line_breaks_stay_inside_their_cell() {
        let bytes = csv_bytes(&[vec![Cell::Text("a;b\"c\nd".into()), Cell::Number(3), Cell::Day(None)]]).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), "\"a;b\"\"c\nd\";3;\r\n");
    }
}
