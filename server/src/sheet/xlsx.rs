use super::{Cell, Row};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::{
    fs::File,
    io::{Seek, SeekFrom},
    sync::mpsc::Receiver,
};

/// So many rows a sheet holds below its heads; what comes after stands on the next one.
const ROWS: u32 = 1_048_575;

struct Formats {
    head: Format,
    day: Format,
}

/// A workbook of all rows that come, in a file that has no name and goes when it is closed. A text cell is never taken for a formula.
pub(crate) fn xlsx_file(heads: &[String], rows: &Receiver<Vec<Row>>) -> Result<File, XlsxError> {
    let file = tempfile::tempfile()?;
    write(&file, heads, rows, ROWS)?;
    let mut file = file;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

fn write(file: &File, heads: &[String], rows: &Receiver<Vec<Row>>, most: u32) -> Result<(), XlsxError> {
    let mut book = Workbook::new();
    let formats = Formats { head: Format::new().set_bold(), day: Format::new().set_num_format("d.m.yyyy") };
    let mut rows = rows.iter().flatten().peekable();
    // A file without rows has its heads all the same.
    let mut begins = true;
    while begins || rows.peek().is_some() {
        begins = false;
        let sheet = book.add_worksheet_with_constant_memory()?;
        begin(sheet, heads, &formats)?;
        for line in 1..=most {
            let Some(row) = rows.next() else { break };
            write_row(sheet, line, &row, &formats)?;
        }
    }
    book.save_to_writer(file)
}

fn begin(sheet: &mut Worksheet, heads: &[String], formats: &Formats) -> Result<(), XlsxError> {
    for (at, head) in (0..).zip(heads) {
        sheet.set_column_width(at, if at == 0 { 40 } else { 20 })?;
        sheet.write_string_with_format(0, at, head, &formats.head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn write_row(sheet: &mut Worksheet, line: u32, row: &Row, formats: &Formats) -> Result<(), XlsxError> {
    for (at, cell) in (0..).zip(row) {
        match cell {
            Cell::Text(text) => sheet.write_string(line, at, text)?,
            Cell::Number(number) => {
                // Counts stay far below the digits that a double holds.
                #[expect(clippy::cast_precision_loss, reason = "counts stay small")]
                sheet.write_number(line, at, *number as f64)?
            }
            Cell::Day(Some(day)) => {
                let day = ExcelDateTime::parse_from_str(&day.to_string())?;
                sheet.write_datetime_with_format(line, at, &day, &formats.day)?
            }
            Cell::Day(None) => sheet,
        };
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn rows_that_do_not_fit_on_a_sheet_stand_on_the_next_one() {
        let (send, receive) = std::sync::mpsc::sync_channel(4);
        send.send((0..5).map(|n| vec![Cell::Number(n), Cell::Text(format!("=rivi{n}"))]).collect()).unwrap();
        drop(send);
        let file = tempfile::tempfile().unwrap();
        write(&file, &["n".into(), "teksti".into()], &receive, 2).unwrap();
        let mut zip = zip::ZipArchive::new(file).unwrap();
        for (sheet, rows) in [(1, [0, 1].as_slice()), (2, &[2, 3]), (3, &[4])] {
            let mut text = String::new();
            zip.by_name(&format!("xl/worksheets/sheet{sheet}.xml")).unwrap().read_to_string(&mut text).unwrap();
            assert!(text.contains("teksti"), "each sheet has its heads");
            assert!(!text.contains("<f>"), "nothing is a formula");
            for n in 0..5 {
                assert_eq!(text.contains(&format!("=rivi{n}")), rows.contains(&n), "sheet {sheet}, row {n}");
            }
        }
        assert!(zip.by_name("xl/worksheets/sheet4.xml").is_err());
    }

    #[test]
    fn a_file_without_rows_has_its_heads() {
        let (send, receive) = std::sync::mpsc::sync_channel(1);
        drop(send);
        let mut file = xlsx_file(&["vaara".into()], &receive).unwrap();
        let mut start = [0; 2];
        file.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"PK");
    }
}
