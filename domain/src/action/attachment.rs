//! Pictures and documents of an action: known by what is in them, never by their names.

use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    text::Label,
};

/// The largest file that is taken: 10 MB.
pub const MAX_ATTACHMENT: usize = 10_000_000;
/// How many one action may have at a time.
pub const MAX_ATTACHMENTS: usize = 20;

codes! {
    AttachmentKind {
        Jpeg = "jpeg",
        Png = "png",
        Pdf = "pdf",
    }
}

impl AttachmentKind {
    /// What the first bytes of a file say that it is; `None` for anything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let starts: [(&[u8], Self); 3] =
            [(b"\xff\xd8\xff", Self::Jpeg), (b"\x89PNG\r\n\x1a\n", Self::Png), (b"%PDF-", Self::Pdf)];
        starts.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| kind)
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// The end of the name under which it is saved.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// Pictures are made anew and shown on the page; a document is only handed out.
    pub fn is_picture(self) -> bool {
        self != Self::Pdf
    }
}

fields! {
    /// The form that adds a picture or a document.
    pub AttachmentField = "attachment" {
        File = "file",
        Label = "label",
    }
}

/// Reads what is attached and what it shows. The label is also what those hear who do not see the picture.
///
/// # Errors
/// Every problem of the form at once: no file, one of another kind, one that is too big, no label.
pub fn parse_attachment(fields: &Fields, file: &[u8]) -> Result<(AttachmentKind, Label), FormErrors<AttachmentField>> {
    let mut form = Reader::new(fields);
    let kind = AttachmentKind::of(file);
    if file.is_empty() {
        form.fail(AttachmentField::File, Problem::Empty);
    } else if file.len() > MAX_ATTACHMENT {
        form.fail(AttachmentField::File, Problem::Rule("too-big"));
    } else if kind.is_none() {
        form.fail(AttachmentField::File, Problem::Rule("unknown-kind"));
    }
    let label = form.text(AttachmentField::Label);
    form.finish(kind.zip(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> Result<(AttachmentKind, Label), FormErrors<AttachmentField>> {
        parse_attachment(&Fields::default().with("label", "Portin valo"), file)
    }

    #[test]
    fn a_file_is_what_its_content_says() {
        assert_eq!(read(b"\xff\xd8\xff\xe0rest").unwrap().0, AttachmentKind::Jpeg);
        assert_eq!(read(b"\x89PNG\r\n\x1a\nrest").unwrap().0, AttachmentKind::Png);
        assert_eq!(read(b"%PDF-1.7 rest").unwrap().0, AttachmentKind::Pdf);
        for other in [&b"<svg onload=alert(1)>"[..], b"GIF89a", b"MZ", b" %PDF-1.7"] {
            assert_eq!(read(other).unwrap_err().get(AttachmentField::File), Some(&Problem::Rule("unknown-kind")));
        }
    }

    #[test]
    fn nothing_and_too_much_are_told_apart() {
        assert_eq!(read(b"").unwrap_err().get(AttachmentField::File), Some(&Problem::Empty));
        let mut big = b"%PDF-".to_vec();
        big.resize(MAX_ATTACHMENT + 1, b' ');
        assert_eq!(read(&big).unwrap_err().get(AttachmentField::File), Some(&Problem::Rule("too-big")));
        big.truncate(MAX_ATTACHMENT);
        assert!(read(&big).is_ok());
    }
}
