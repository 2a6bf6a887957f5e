use crate::store::views::pack::PackFacts;
use app::ui::Cx;
use domain::audit::hex;
use sha2::{Digest, Sha256};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// Why a pack could not be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ArchiveError {
    #[error(transparent)]
    Zip(#[from] ZipError),
    #[error(transparent)]
    Write(#[from] std::io::Error),
    #[error(transparent)]
    Manifest(#[from] serde_json::Error),
}

/// A pack that is ready to go out.
#[derive(Debug)]
pub(crate) struct Pack {
    pub bytes: Vec<u8>,
    pub files: usize,
    /// SHA-256 of the manifest, as lower-case hex.
    pub manifest_hash: String,
}

#[derive(serde::Serialize)]
struct File {
    path: String,
    bytes: usize,
    sha256: String,
    /// Lines of a table without its heads.
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<usize>,
}

#[derive(serde::Serialize)]
struct Manifest<'a> {
    format: &'static str,
    program: &'static str,
    organisation: &'a str,
    unit: &'a str,
    from: String,
    made: String,
    language: &'static str,
    files: &'a [File],
}

/// An archive that is being written. Every file in it has the same time and nobody's name: what stands beside the bytes tells nothing.
pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    files: Vec<File>,
}

impl Default for Archive {
    fn default() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), files: Vec::new() }
    }
}

impl Archive {
    pub(super) fn add(&mut self, path: &str, bytes: &[u8], rows: Option<usize>) -> Result<(), ArchiveError> {
        self.write(path, bytes)?;
        let sha256 = hex(&Sha256::digest(bytes));
        self.files.push(File { path: path.to_owned(), bytes: bytes.len(), sha256, rows });
        Ok(())
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), ArchiveError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.zip.start_file(path, options)?;
        Ok(self.zip.write_all(bytes)?)
    }

    /// Writes the manifest with the hash of every file.
    pub(super) fn close(mut self, facts: &PackFacts, cx: &Cx) -> Result<Pack, ArchiveError> {
        let manifest = Manifest {
            format: "majakka-pack/1",
            program: concat!("Majakka ", env!("CARGO_PKG_VERSION")),
            organisation: &facts.organisation,
            unit: &facts.unit,
            from: facts.of.from.to_string(),
            made: cx.today.to_string(),
            language: cx.lang(),
            files: &self.files,
        };
        let text = serde_json::to_string_pretty(&manifest)?;
        let files = self.files.len();
        self.write("manifest.json", text.as_bytes())?;
        let bytes = self.zip.finish()?.into_inner();
        Ok(Pack { bytes, files, manifest_hash: hex(&Sha256::digest(text.as_bytes())) })
    }
}
