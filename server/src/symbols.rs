//! The drawings beside a child's words: the program's own, or some of them replaced by a pack in a folder of the operator.

mod drawing;

use domain::audit::hex;
use drawing::{Drawing, DrawingFault};
use roxmltree::Document;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    io::Read,
    path::{Component, Path},
    sync::Arc,
};

/// The program's own drawings.
const OWN: &str = include_str!("../../public/art/symbols.svg");
/// What names a symbol among the ids of the sheet.
const PREFIX: &str = "s-";
/// The most bytes of a file of a pack.
const MOST: u64 = 64 * 1024;
/// The longest name, author or licence.
const LONGEST: usize = 200;

/// Where drawings come from, as their licences ask to be told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    name: String,
    licence: String,
    author: String,
    symbols: BTreeMap<String, String>,
}

/// A pack in use, checked.
#[derive(Debug, Clone)]
pub struct Pack {
    pub name: String,
    pub author: String,
    pub licence: String,
    /// All symbols in one file: those of the pack, and the program's own where it has none.
    pub sheet: Arc<str>,
    /// Changes with the sheet.
    pub hash: String,
}

/// Why a folder is not a pack.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PackFault {
    #[error("{0} is not there or cannot be read")]
    Missing(String),
    #[error("{0} is larger than 64 kB")]
    TooLarge(String),
    #[error("manifest.json is not as the manual says: {0}")]
    Manifest(String),
    #[error("manifest.json has an empty or overlong {0}")]
    Text(&'static str),
    #[error("manifest.json names no symbols")]
    Empty,
    #[error("manifest.json names the symbol \"{0}\", which the program does not have")]
    Unknown(String),
    #[error("manifest.json names \"{0}\", which is not a file in the folder itself")]
    Outside(String),
    #[error("{file} {fault}")]
    Drawing { file: String, fault: DrawingFault },
    #[error("the program's own symbols cannot be read")]
    Own,
}

impl Pack {
    /// Reads a pack and checks all of it: one bad file refuses the whole.
    ///
    /// # Errors
    /// [`PackFault`] that names the file and what is wrong with it.
    pub fn read(folder: &Path) -> Result<Self, PackFault> {
        let text = read(folder, "manifest.json")?;
        let manifest: Manifest = serde_json::from_str(&text).map_err(|error| PackFault::Manifest(error.to_string()))?;
        let manifest = manifest.checked()?;
        let mut drawings = BTreeMap::new();
        for (name, file) in &manifest.symbols {
            drawings.insert(name.as_str(), drawing(folder, file)?);
        }
        let sheet = sheet(drawings)?;
        let hash = hex(&Sha256::digest(sheet.as_bytes()));
        let Manifest { name, author, licence, .. } = manifest;
        Ok(Self { name, author, licence, sheet: sheet.into(), hash })
    }
}

impl Manifest {
    fn checked(self) -> Result<Self, PackFault> {
        for (part, text) in [("name", &self.name), ("author", &self.author), ("licence", &self.licence)] {
            if text.trim().is_empty() || text.chars().count() > LONGEST || text.contains(char::is_control) {
                return Err(PackFault::Text(part));
            }
        }
        if self.symbols.is_empty() {
            return Err(PackFault::Empty);
        }
        Ok(self)
    }
}

fn read(folder: &Path, file: &str) -> Result<String, PackFault> {
    let missing = || PackFault::Missing(file.into());
    let mut text = String::new();
    let opened = File::open(folder.join(file)).map_err(|_| missing())?;
    opened.take(MOST + 1).read_to_string(&mut text).map_err(|_| missing())?;
    if text.len() as u64 > MOST {
        return Err(PackFault::TooLarge(file.into()));
    }
    Ok(text)
}

fn drawing(folder: &Path, file: &str) -> Result<Drawing, PackFault> {
    let mut parts = Path::new(file).components();
    if !matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None)) {
        return Err(PackFault::Outside(file.into()));
    }
    let text = read(folder, file)?;
    Drawing::read(&text).map_err(|fault| PackFault::Drawing { file: file.into(), fault })
}

/// The program's own sheet with some symbols replaced, in the same order.
fn sheet(mut drawings: BTreeMap<&str, Drawing>) -> Result<String, PackFault> {
    let own = Document::parse(OWN).map_err(|_| PackFault::Own)?;
    let mut sheet = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
    for symbol in own.root_element().children().filter(|node| node.is_element()) {
        let id = symbol.attribute("id").ok_or(PackFault::Own)?;
        match id.strip_prefix(PREFIX).and_then(|name| drawings.remove(name)) {
            Some(drawing) => sheet.push_str(&drawing.symbol(id)),
            None => sheet.push_str(OWN.get(symbol.range()).ok_or(PackFault::Own)?),
        }
        sheet.push('\n');
    }
    match drawings.into_keys().next() {
        Some(unknown) => Err(PackFault::Unknown(unknown.into())),
        None => Ok(sheet + "</svg>\n"),
    }
}

#[cfg(test)]
mod tests;
