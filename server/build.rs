//! Tells the program where the built assets are, so that they can be carried inside the binary.

use std::{env, fs, path::PathBuf};

#[expect(clippy::expect_used, reason = "a build without its folders must stop")]
fn main() {
    println!("cargo:rerun-if-env-changed=MAJAKKA_SITE_DIR");
    let default = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../target/site");
    let site = env::var_os("MAJAKKA_SITE_DIR").map_or(default, PathBuf::from);
    // A build without assets gives plain pages: enough for the tests of everything behind them.
    fs::create_dir_all(&site).expect("the folder of the built assets can be made");
    println!("cargo:rerun-if-changed={}", site.display());
    println!("cargo:rustc-env=MAJAKKA_SITE={}", site.display());
}
