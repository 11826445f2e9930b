//! Lists for those who pack and hand over: what to buy, what goes in each basket, and one list per
//! pick-up point with a line to sign on.

use medvirk_documents::{
    Document, Kind, Meta,
    tree::{Cell, Column, Compose, Inlines, PageSetup, Table, br, words as plain},
};
use medvirk_i18n::format;
use medvirk_slice::Cx;

use super::super::{
    round::{Line, Round},
    store::kit::Kit,
    words,
};
use crate::{
    T,
    model::kit::{Basket, packing_list, pick_up_lists},
};

/// The lists as one document.
pub(crate) fn baskets(cx: &Cx, round: &Round, kit: &Kit) -> Document {
    let t = T(cx.language());
    let title = t.table_lists_title(round.process.name(cx.language()));
    let meta = Meta::new(Kind::List, title, cx.language(), cx.today()).by(&cx.municipality().name);
    let page = PageSetup { landscape: true, ..PageSetup::default() };
    let mut document = Document::new(meta).with_page(page);
    document.h1(t.table_packing_heading());
    let count = u32::try_from(round.lines.len()).unwrap_or(u32::MAX);
    document.p(t.table_packing_lead(count));
    let mut needed = Table::new([Column::left(4), Column::right(2), Column::left(2)])
        .header([t.table_packing_item(), t.table_packing_number(), t.table_packing_unit()])
        .row_headers()
        .zebra();
    for item in packing_list(&kit.basket, count) {
        let number =
            item.number.map_or(String::new(), |n| format::number(cx.language(), i64::from(n)));
        needed.push([item.name.to_owned(), number, item.unit.to_owned()]);
    }
    document.table(needed);
    document.h2(t.table_packing_each());
    document.checkboxes(kit.basket.iter().map(|item| format!("{}, {}", item.name, item.quantity)));
    let baskets: Vec<Basket> = round.lines.iter().map(Line::as_basket).collect();
    for list in pick_up_lists(&kit.pick_up_points, &baskets) {
        document.page_break();
        match list.point {
            Some(point) => document.h1(t.table_pick_up_at(point)),
            None => document.h1(t.table_pick_up_home()),
        };
        document.table(pick_up(cx, round, &list.baskets));
    }
    document
}

fn pick_up(cx: &Cx, round: &Round, baskets: &[&Basket]) -> Table {
    let t = T(cx.language());
    let columns = [
        Column::left(1),
        Column::left(3),
        Column::left(2),
        Column::left(2),
        Column::left(2),
        Column::left(2),
        Column::left(4),
    ];
    let mut table = Table::new(columns)
        .header([
            t.table_column_code(),
            t.table_column_host(),
            t.table_column_phone(),
            t.table_column_date(),
            t.table_column_basket(),
            t.table_pick_up_day(),
            t.table_pick_up_sign(),
        ])
        .row_headers();
    for basket in baskets {
        let Some(line) = round.lines.iter().find(|l| l.seat.code() == basket.gjestebud) else {
            continue;
        };
        let day =
            basket.planned.map_or(String::new(), |day| format::date_short(cx.language(), day));
        let cells: [Cell; 7] = [
            line.seat.code().into(),
            line.seat.host.name.as_str().into(),
            line.seat.host.phone.as_deref().unwrap_or("").into(),
            day.into(),
            words::basket(line.basket).to(cx.language()).into(),
            "".into(),
            // Room for a signature by hand.
            Inlines::from([plain("\u{a0}"), br(), plain("\u{a0}")]).into(),
        ];
        table.push(cells);
    }
    table
}
