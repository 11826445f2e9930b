//! The one list that names every feature and arena. Adding one touches its own folder and a line here.

use medvirk_slice::Slice;

/// All slices of this binary.
pub(crate) fn all() -> Vec<Box<dyn Slice>> {
    vec![
        Box::new(medvirk_audit::Audit),
        Box::new(medvirk_people::People),
        Box::new(medvirk_processes::Processes),
        Box::new(medvirk_meetings::Meetings::default()),
        Box::new(medvirk_input::Input),
        Box::new(medvirk_workbooks::Workbooks),
        Box::new(medvirk_cases::Cases),
        Box::new(medvirk_gjestebud::Gjestebud),
        Box::new(medvirk_welcome::Welcome),
        Box::new(medvirk_dialogue::Dialogue),
        Box::new(medvirk_stormote::Stormote),
    ]
}
