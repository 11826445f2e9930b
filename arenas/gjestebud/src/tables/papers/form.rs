//! The form on paper: the same questions as the host's page, with lines to write on. For tables
//! without network, and for those who would rather write by hand.

use medvirk_documents::tree::{Blocks, Compose, Inlines, emph, words};
use medvirk_i18n::format;
use medvirk_kernel::Result;
use medvirk_processes::model::gender::Gender;
use medvirk_slice::Cx;

use super::super::{questionnaire, round::report_by, seat::Seat, words as names};
use crate::T;

/// Lines for each question: what ten notes need.
const LINES: u16 = 9;

pub(super) fn write(blocks: &mut Blocks, cx: &Cx, seat: &Seat, token: &str) -> Result<()> {
    let (t, language) = (T(seat.language()), seat.language());
    blocks.h1(t.table_form_heading(seat.code(), seat.theme.title.to(language)));
    blocks.p(t.table_form_lead());
    if let Some(by) = report_by(seat) {
        blocks.p(t.table_form_return(format::date(language, by)));
    }
    blocks.fields([
        (t.table_form_date(), 2.0),
        (t.table_form_from(), 1.0),
        (t.table_form_to(), 1.0),
        (t.table_form_place(), 3.0),
    ]);
    let most = seat.process.settings.table_size_max;
    blocks.fields([
        (t.table_form_heads(most), 2.0),
        (t.table_form_first_time(), 2.0),
        (t.table_form_language(), 2.0),
    ]);
    voluntary(blocks, cx, seat);
    for (nr, question) in seat.theme.questions.iter().enumerate() {
        blocks.h2(format!("{}. {}", nr + 1, question.text.to(language)));
        blocks.lines_for(small(t.table_form_note()), LINES);
    }
    blocks.h2(t.table_form_quotes());
    for _ in 0..2 {
        blocks.lines(2);
        blocks.fields([(t.table_field_quote_by(), 1.0)]);
    }
    blocks.keep_together(|blocks| {
        blocks.h2(t.table_priorities_heading());
        for nr in 1..=questionnaire::PRIORITIES {
            blocks.lines_for(words(format!("{nr}.")), 1);
        }
    });
    blocks.h2(t.table_form_drawing()).p(t.table_form_drawing_words());
    blocks.h2(t.table_form_comment()).lines(3);
    guests(blocks, seat);
    if !token.is_empty() {
        let address = cx.absolute(&format!("/b/{token}"));
        blocks.small(t.table_form_online(&address));
    }
    Ok(())
}

fn small(text: String) -> Inlines {
    emph(text).into()
}

/// Boxes for how many of whom; all of it may be left empty.
fn voluntary(blocks: &mut Blocks, cx: &Cx, seat: &Seat) {
    let t = T(seat.language());
    blocks.p(t.table_form_voluntary());
    let genders = Gender::ALL.map(|gender| (names::gender(gender).to(seat.language()), 1.0));
    blocks.fields(genders);
    let bands = questionnaire::bands(cx);
    blocks.fields(bands.iter().map(|band| (t.table_field_age(band.to_string()), 1.0)));
}

fn guests(blocks: &mut Blocks, seat: &Seat) {
    let t = T(seat.language());
    blocks.keep_together(|blocks| {
        blocks.h2(t.table_form_guests()).p(t.table_form_guests_words());
        for _ in 0..4 {
            blocks.fields([(t.table_field_guest_name(), 2.0), (t.table_form_guest_address(), 3.0)]);
        }
        blocks.checkboxes([t.table_form_guests_consent()]);
    });
}
