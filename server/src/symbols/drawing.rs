//! One drawing of a pack. Only shapes and their colours are taken; anything that could act, load or reach out is refused.

use roxmltree::{Document, Error, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
/// How deep groups may lie in each other.
const DEEPEST: usize = 32;

const ELEMENTS: [&str; 8] = ["circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect"];

const ATTRIBUTES: [&str; 27] = [
    "cx",
    "cy",
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "height",
    "opacity",
    "points",
    "r",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "transform",
    "width",
    "x",
    "x1",
    "x2",
    "y1",
    "y2",
];

/// Attributes of the whole file that the sheet has no use for.
const LEFT_OUT: [&str; 3] = ["height", "version", "width"];

/// Why a file is not a drawing that can be taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum DrawingFault {
    #[error("is not readable as SVG: {0}")]
    Xml(String),
    #[error("has no viewBox of four numbers")]
    ViewBox,
    #[error("has the element \"{0}\"; only plain shapes are taken")]
    Element(String),
    #[error("has the attribute \"{0}\"; only places, sizes, lines and colours are taken")]
    Attribute(String),
    #[error("has a value of \"{0}\" that is not a plain number, word, colour or path")]
    Value(String),
    #[error("has groups too deep in each other")]
    Deep,
}

/// A drawing whose every element and attribute is known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Drawing {
    view_box: String,
    /// Colours and lines of the whole drawing.
    attributes: String,
    shapes: String,
}

impl Drawing {
    pub(super) fn read(text: &str) -> Result<Self, DrawingFault> {
        let document = Document::parse(text).map_err(|error| DrawingFault::Xml(sentence(&error)))?;
        let root = document.root_element();
        if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(SVG) {
            return Err(DrawingFault::Element(root.tag_name().name().into()));
        }
        let view_box = root.attribute("viewBox").filter(|text| is_view_box(text)).ok_or(DrawingFault::ViewBox)?;
        let mut drawing = Self { view_box: view_box.into(), attributes: String::new(), shapes: String::new() };
        let left_out = |name: &str| name == "viewBox" || LEFT_OUT.contains(&name);
        write_attributes(&mut drawing.attributes, root, left_out)?;
        write_children(&mut drawing.shapes, root, 0)?;
        Ok(drawing)
    }

    /// The drawing as one symbol of a sheet.
    pub(super) fn symbol(&self, id: &str) -> String {
        let Self { view_box, attributes, shapes } = self;
        format!("<symbol id=\"{id}\" viewBox=\"{view_box}\"><g{attributes}>{shapes}</g></symbol>")
    }
}

fn sentence(error: &Error) -> String {
    match error {
        Error::DtdDetected => "a document type stands in it".into(),
        other => other.to_string(),
    }
}

fn is_view_box(text: &str) -> bool {
    let numbers = text.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty()).map(str::parse::<f32>);
    let numbers: Option<Vec<f32>> = numbers.map(|number| number.ok().filter(|number| number.is_finite())).collect();
    matches!(numbers.as_deref(), Some([_, _, width, height]) if *width > 0.0 && *height > 0.0)
}

fn write_children(out: &mut String, parent: Node<'_, '_>, depth: usize) -> Result<(), DrawingFault> {
    if depth > DEEPEST {
        return Err(DrawingFault::Deep);
    }
    for node in parent.children().filter(|node| node.is_element()) {
        let name = node.tag_name().name();
        let ours = node.tag_name().namespace() == Some(SVG);
        // The word beside the picture says what it is; a title would say it twice.
        if ours && name == "title" {
            continue;
        }
        if !ours || !ELEMENTS.contains(&name) {
            return Err(DrawingFault::Element(name.into()));
        }
        out.push('<');
        out.push_str(name);
        write_attributes(out, node, |_| false)?;
        out.push('>');
        write_children(out, node, depth + 1)?;
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
    Ok(())
}

fn write_attributes(out: &mut String, node: Node<'_, '_>, left_out: impl Fn(&str) -> bool) -> Result<(), DrawingFault> {
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        let plain = attribute.namespace().is_none();
        // Names that pages could mistake for their own; a drawing needs none.
        if plain && (name == "id" || left_out(name)) {
            continue;
        }
        if !plain || !ATTRIBUTES.contains(&name) {
            return Err(DrawingFault::Attribute(name.into()));
        }
        if !is_plain(value) {
            return Err(DrawingFault::Value(name.into()));
        }
        for part in [" ", name, "=\"", value, "\""] {
            out.push_str(part);
        }
    }
    Ok(())
}

/// Whether a value is made of signs that neither end it nor name something elsewhere.
fn is_plain(value: &str) -> bool {
    let known = |sign: char| sign.is_ascii_alphanumeric() || " \n\t#.,+-%()".contains(sign);
    value.chars().all(known) && !value.to_ascii_lowercase().contains("url")
}
