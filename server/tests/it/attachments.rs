//! Pictures and documents of actions: known by their content, made anew, gone when they are removed.

use crate::site::{Answer, Browser, Site};
use axum::http::{StatusCode, header};
use image::{ExtendedColorType, ImageEncoder, ImageFormat, RgbImage, codecs::jpeg::JpegEncoder};

const PLACE: &[u8] = b"60.1699 24.9384 Liisan puhelin";

/// A picture 40 wide and 20 high as a camera held sideways writes it: turned by a tag beside which stand place and device.
pub fn photo() -> Vec<u8> {
    let pixels = RgbImage::from_pixel(40, 20, image::Rgb([120, 90, 30]));
    let mut out = Vec::new();
    JpegEncoder::new(&mut out).write_image(&pixels, 40, 20, ExtendedColorType::Rgb8).unwrap();
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(PLACE);
    let length = u16::try_from(exif.len() + 2).unwrap();
    let mut segment = vec![0xff, 0xe1];
    segment.extend_from_slice(&length.to_be_bytes());
    segment.extend_from_slice(&exif);
    out.splice(2..2, segment);
    out
}

async fn action(site: &Site) -> String {
    format!("/actions/{}", site.action("Kontio-koti", "open").await)
}

async fn attach(browser: &mut Browser, action: &str, label: &str, file: &[u8]) -> Answer {
    let page = browser.get(action).await;
    browser.upload(&format!("{action}/attachments"), &page.hidden("submission"), &[("label", label)], file).await
}

async fn newest(site: &Site) -> String {
    format!("/attachments/{}", site.id("SELECT id FROM attachments ORDER BY id DESC LIMIT 1").await)
}

#[tokio::test]
async fn a_picture_loses_its_place_and_device_and_stands_upright() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let action = action(&site).await;
    assert!(photo().windows(PLACE.len()).any(|part| part == PLACE));
    let added = attach(&mut eero, &action, "Portin uusi valo", &photo()).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    let page = eero.get(&action).await;
    assert!(page.shows("Portin uusi valo") && !page.body.contains("liisa.html"));
    let kept = eero.get(&newest(&site).await).await;
    assert_eq!(kept.headers[header::CONTENT_TYPE], "image/jpeg");
    assert!(kept.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("sandbox"));
    assert_eq!(kept.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(!kept.bytes.windows(4).any(|part| part == b"Exif"));
    assert!(!kept.bytes.windows(5).any(|part| part == b"Liisa"));
    let picture = image::load_from_memory_with_format(&kept.bytes, ImageFormat::Jpeg).unwrap();
    assert_eq!((picture.width(), picture.height()), (20, 40), "turned as it was taken");
}

#[tokio::test]
async fn a_document_is_handed_out_and_never_opened_here() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let action = action(&site).await;
    attach(&mut eero, &action, "Huoltosopimus", b"%PDF-1.7\n<script>alert(1)</script>").await;
    let kept = eero.get(&newest(&site).await).await;
    assert_eq!(kept.headers[header::CONTENT_TYPE], "application/pdf");
    let place = kept.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert!(place.starts_with("attachment;") && !place.contains("liisa"), "{place}");
}

#[tokio::test]
async fn what_is_neither_picture_nor_document_is_refused_and_the_label_stays() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let action = action(&site).await;
    let mut big = b"%PDF-".to_vec();
    big.resize(10_000_001, b' ');
    let mut broken = photo();
    broken.truncate(120);
    for (file, words) in [
        (b"<svg onload=alert(1)></svg>".to_vec(), "Tiedoston pitää olla JPEG"),
        (Vec::new(), "Valitse kuva tai PDF"),
        (big, "enintään 10 megatavua"),
        (broken, "Kuvaa ei voi avata"),
    ] {
        let refused = attach(&mut eero, &action, "Portin valo", &file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(refused.shows(words) && refused.title().starts_with("Virhe:"), "{}", refused.text());
        assert!(refused.body.contains("value=\"Portin valo\""));
    }
    assert_eq!(site.count("attachments").await, 0);
    assert_eq!(files(&site), 0, "nothing is left on the disk");
}

fn files(site: &Site) -> usize {
    std::fs::read_dir(site.majakka.config.data_dir.join("attachments")).map_or(0, Iterator::count)
}

#[tokio::test]
async fn a_form_sent_twice_keeps_one_file() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let action = action(&site).await;
    let page = eero.get(&action).await;
    for _ in 0..2 {
        let path = format!("{action}/attachments");
        let sent = eero.upload(&path, &page.hidden("submission"), &[("label", "Portin valo")], &photo()).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
    }
    assert_eq!((site.count("attachments").await, files(&site)), (1, 1));
}

#[tokio::test]
async fn a_removed_picture_is_gone_from_the_disk_and_told_in_the_timeline() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let action = action(&site).await;
    attach(&mut eero, &action, "Väärä kuva", &photo()).await;
    let picture = newest(&site).await;
    let page = eero.get(&action).await;
    let gone = eero.answer(&page, &format!("{picture}/remove"), &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
    assert_eq!(eero.get(&picture).await.status, StatusCode::NOT_FOUND);
    assert_eq!(files(&site), 0);
    let page = eero.get(&action).await;
    assert!(page.shows("Liite poistettiin") && !page.body.contains(&picture));
}

#[tokio::test]
async fn another_units_people_see_no_picture() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    attach(&mut eero, &action(&site).await, "Portin valo", &photo()).await;
    let picture = newest(&site).await;
    for who in ["liisa", "sari", "admin"] {
        let mut other = site.signed_in(who).await;
        assert_eq!(other.get(&picture).await.status, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(other.post(&format!("{picture}/remove"), &[]).await.status, StatusCode::NOT_FOUND, "{who}");
    }
}

#[tokio::test]
async fn a_used_submission_removes_nothing_else() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let action = action(&site).await;
    attach(&mut eero, &action, "Ensimmäinen", &photo()).await;
    let first = newest(&site).await;
    attach(&mut eero, &action, "Toinen", &photo()).await;
    let second = newest(&site).await;
    let used = [("submission", &*uuid::Uuid::new_v4().to_string())].map(|(name, value)| (name, value.to_owned()));
    let form: Vec<(&str, &str)> = used.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(eero.post(&format!("{first}/remove"), &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(eero.post(&format!("{second}/remove"), &form).await.status, StatusCode::CONFLICT);
    assert_eq!(eero.get(&second).await.status, StatusCode::OK, "its file is still there");
    assert_eq!(eero.post(&format!("{first}/remove"), &form).await.status, StatusCode::NOT_FOUND);
    assert_eq!(files(&site), 1);
}

#[tokio::test]
async fn what_a_verification_rests_on_is_removed_by_a_leader_only() {
    let site = Site::demo().await;
    let action = format!("/actions/{}", site.action("Kontio-koti", "verified").await);
    let mut oona = site.signed_in("oona").await;
    attach(&mut oona, &action, "Mallin kansi", &photo()).await;
    let picture = newest(&site).await;
    let page = oona.get(&action).await;
    assert!(page.shows("Mallin kansi") && !page.body.contains(&format!("{picture}/remove")));
    assert_eq!(oona.answer(&page, &format!("{picture}/remove"), &[]).await.status, StatusCode::FORBIDDEN);
    let mut mikael = site.signed_in("mikael").await;
    let page = mikael.get(&action).await;
    assert_eq!(mikael.answer(&page, &format!("{picture}/remove"), &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_picture_that_would_take_all_memory_is_refused_before_it_is_opened() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let action = action(&site).await;
    // 16,000 × 16,000 pixels of sixteen bits in four channels: two gigabytes behind a head of thirty bytes.
    let mut head = b"IHDR".to_vec();
    head.extend_from_slice(&16_000u32.to_be_bytes());
    head.extend_from_slice(&16_000u32.to_be_bytes());
    head.extend_from_slice(&[16, 6, 0, 0, 0]);
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    bomb.extend_from_slice(&head);
    bomb.extend_from_slice(&crc(&head).to_be_bytes());
    let refused = attach(&mut eero, &action, "Pommi", &bomb).await;
    assert!(refused.shows("Kuvaa ei voi avata"), "{}", refused.text());
}

/// The check sum of a PNG's part.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[tokio::test]
async fn a_file_without_a_row_is_swept_away_after_an_hour() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    attach(&mut eero, &action(&site).await, "Portin valo", &photo()).await;
    let folder = site.majakka.config.data_dir.join("attachments");
    let lost = folder.join(uuid::Uuid::new_v4().to_string());
    std::fs::write(&lost, b"lost").unwrap();
    assert_eq!(server::services::attachments::sweep(&site.majakka).await.unwrap(), 0, "it may wait for its row");
    // The disk knows the day of the test run, far after the day of the story.
    site.pass(chrono::TimeDelta::days(36_500));
    assert_eq!(server::services::attachments::sweep(&site.majakka).await.unwrap(), 1);
    assert!(!lost.exists());
    assert_eq!(files(&site), 1);
}
