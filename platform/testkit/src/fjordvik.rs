//! The demo town as tests read it: from the folder the binary carries.

use std::{collections::BTreeMap, path::Path};

use medvirk_slice::DemoTown;

/// All files of the demo town.
pub fn fjordvik() -> DemoTown {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/fjordvik");
    let mut files = BTreeMap::new();
    walk(&root, &root, &mut files);
    DemoTown::new(files)
}

fn walk(folder: &Path, root: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, root, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}
