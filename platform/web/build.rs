//! Sees to it that the folder of built front-end files exists, so that the binary can embed it.

fn main() {
    let dist = std::path::Path::new("assets/dist");
    println!("cargo::rerun-if-changed=assets/dist");
    if !dist.join("app.css").exists() {
        println!("cargo::warning=the front-end files are not built; `cargo xtask run` builds them");
    }
    if let Err(error) = std::fs::create_dir_all(dist) {
        println!("cargo::error=cannot make assets/dist: {error}");
    }
}
