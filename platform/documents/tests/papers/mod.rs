//! One of each kind of paper, for tests and for the `sampler` example. All of it is invented.

use std::error::Error;

use chrono::NaiveDate;
use medvirk_documents::tree::*;
use medvirk_kernel::Language;

/// The papers with their names.
pub fn all() -> Result<Vec<(&'static str, Document)>, Box<dyn Error>> {
    Ok(vec![
        ("case", case_paper()?),
        ("letter", letter()?),
        ("form", report_form()?),
        ("poster", poster()?),
        ("list", packing_list()?),
    ])
}

fn meta(kind: Kind, title: &str, language: Language) -> Result<Meta, Box<dyn Error>> {
    let date = NaiveDate::from_ymd_opt(2026, 3, 2).ok_or("no such date")?;
    Ok(Meta::new(kind, title, language, date).by("Fjordvik kommune"))
}

fn qr(address: &str) -> Result<ImageData, Box<dyn Error>> {
    let code = qrcode::QrCode::new(address)?;
    let width = code.width();
    let dark = code.into_colors().into_iter().map(|c| c == qrcode::Color::Dark).collect();
    Ok(ImageData::Squares { width, dark })
}

pub fn case_paper() -> Result<Document, Box<dyn Error>> {
    let mut doc = Document::new(meta(
        Kind::CasePaper,
        "Samfunnsdelen 2027–2039: medvirkning og innspill fra gjestebudene",
        Language::Nb,
    )?);
    doc.page.header = Some("Samfunnsdelen 2027–2039 · 26/118".into());
    doc.page.footer = Some("Fjordvik kommune · saksframlegg".into());
    doc.facts([
        ("Arkivsaksnr.", "26/118"),
        ("Saksbehandler", "Planavdelingen"),
        ("Arkivkode", "143 &13"),
    ]);
    doc.table(
        Table::new([Column::left(2), Column::left(3), Column::left(2)])
            .header(["Saksnr.", "Utvalg", "Møtedato"])
            .row(["PS 12/26", "Formannskapet", "17.03.2026"])
            .row(["PS 21/26", "Kommunestyret", "26.03.2026"]),
    );
    doc.h1("Kommunedirektørens forslag til vedtak").numbered([
        "Kommunestyret tar medvirkningen til orientering.",
        "Satsingene i kapittel 4 legges til grunn for handlingsdelen.",
        "Alle verter og gjester får svar innen 1. juni 2026.",
    ]);
    put_summary(&mut doc);
    put_input(&mut doc);
    put_sources(&mut doc);
    Ok(doc)
}

fn put_summary(doc: &mut Document) {
    doc.h1("Sammendrag").lead(
        "22 bord med 157 innbyggere har snakket om ti temaer. De er samlet om nærskolen og \
         delt om veien til Øvre Dal.",
    );
    doc.p([
        words("Rapportene ga "),
        strong("367 notater"),
        words(". Hver påstand under leder tilbake til notatet den bygger på, se "),
        see("vedlegg", "vedlegget"),
        words(". Svar på spørsmål om metoden finnes på "),
        link("https://medvirkning.example.org/metode", "medvirkningssiden"),
        words("."),
        footnote("Tallene gjelder rapporter mottatt innen 20. februar 2026."),
    ]);
    doc.bars(Bars {
        caption: "Deltakere etter alder, i prosent, mot andelen av befolkningen".into(),
        words: BarsWords {
            label: "Alder".into(),
            value: "Deltakere".into(),
            target: "Befolkning".into(),
        },
        bars: [
            ("13–17 år", Some(6.0), 7.0),
            ("18–29 år", Some(9.5), 14.0),
            ("30–49 år", Some(34.0), 27.5),
            ("50–66 år", Some(29.0), 26.0),
            ("67–79 år", Some(21.5), 18.5),
            ("80 år og over", None, 7.0),
        ]
        .map(|(label, value, target)| Bar { label: label.into(), value, target: Some(target) })
        .into(),
        unit: " %".into(),
        decimals: 1,
    });
}

fn put_input(doc: &mut Document) {
    doc.h1("Medvirkning og innspill").h2("Skole og oppvekst").p(
        "Ni av elleve bord vil beholde nærskolen på Sørsida. Avstand og tryggheten langs veien \
         går igjen i nesten alle rapportene, og flere bord ser barnehage, skole og \
         forsamlingshus som ett sted.",
    );
    doc.quote(
        "Hvis skolen går, går vi også. Det er ikke en trussel, det er bare kjøreturen.",
        Some("forelder, Sørsida"),
    );
    doc.h3("Mindretallets syn").bullets([
        Blocks::from("To bord mener at større klasser gir et bedre fellesskap."),
        {
            let mut item = Blocks::from("Ett bord ønsker en felles ungdomsskole, dersom");
            item.bullets(["bussen går hver time,", "og det bygges gang- og sykkelvei."]);
            item
        },
    ]);
    doc.warning("Tema uten vurdering", "Temaet T14 har innspill, men er ikke vurdert ennå.");
    doc.note(
        "Om kildene",
        "Sitater er gjengitt uten navn og med en beskrivelse som ikke kan spores.",
    );
    doc.h1("Vurdering").typed(
        "Innspillene gir et tydelig bilde av hva som betyr noe i hverdagen. Kommunedirektøren \
         legger særlig vekt på bredden: de samme behovene nevnes av unge og eldre, i sentrum og \
         i dalen.\n\nSamtidig er gruppen 18–29 år mindre enn den burde være.",
    );
}

fn put_sources(doc: &mut Document) {
    doc.heading_with_id(1, "vedlegg", "Vedlegg: notater");
    doc.table(
        Table::new([Column::left(2), Column::left(2), Column::left(8), Column::right(2)])
            .caption("Notater om skole, i den rekkefølgen de kom")
            .header(["Notat", "Område", "Tekst", "Bord"])
            .row(["GB02-N01", "Sørsida", "Kort skolevei er grunnen til at vi flyttet hit.", "2"])
            .row([
                "GB02-N04",
                "Lia",
                "Skolen er også bygdas forsamlingshus, bibliotek og treningssal.",
                "2",
            ])
            .row([
                "GB22-N14",
                "Øvre Dal",
                "Giitu. Vi vil ha mat på skolen og lengre friminutt.",
                "11",
            ])
            .zebra()
            .row_headers(),
    );
    doc.push_block(Block::Signature(Signature {
        greeting: Inlines::default(),
        ruled: true,
        lines: vec!["Kommunedirektøren".into(), "Fjordvik, 2. mars 2026".into()],
    }));
}

pub fn letter() -> Result<Document, Box<dyn Error>> {
    let mut doc =
        Document::new(meta(Kind::Letter, "Du er trukket ut som vert for gjestebud", Language::Nb)?);
    doc.page.window = Some(Window {
        recipient: vec!["Turid Eksempel".into(), "Strandgata 4".into(), "9999 Fjordvik".into()],
        sender: vec!["Fjordvik kommune".into(), "Rådhusplassen 1, 9999 Fjordvik".into()],
        references: vec![
            ("Dato:".into(), "2. mars 2026".into()),
            ("Vår referanse:".into(), "26/118".into()),
            ("Svar innen:".into(), "12. mars 2026".into()),
        ],
    });
    doc.page.footer = Some("Fjordvik kommune · Telefon +47 000 10 000 · post@example.org".into());
    doc.p("Hei, Turid!").p([
        words("Takk for at du meldte deg som vert. Du er trukket ut til å holde gjestebud om "),
        strong("bosetting og bolig"),
        words(". Du inviterer opptil åtte gjester og velger selv maten, stedet og dagen."),
    ]);
    doc.h1("Dette trenger du å gjøre").numbered([
        "Bekreft at du vil være vert, senest 12. mars.",
        "Hent kurven på biblioteket mellom 16. og 20. mars.",
        "Send inn det dere ble enige om innen 20. april.",
    ]);
    doc.p(
        "Skann koden for å svare på nett, eller ring oss. Lenken er din egen og skal ikke deles.",
    );
    doc.image(qr("https://medvirkning.example.org/v/9f3c")?, "QR-kode til din vertsside", 32.0);
    doc.signature("Vennlig hilsen", ["Planavdelingen", "Fjordvik kommune"]);
    doc.small("Brevet er godkjent elektronisk og har derfor ingen underskrift.");
    Ok(doc)
}

pub fn report_form() -> Result<Document, Box<dyn Error>> {
    let mut doc = Document::new(meta(Kind::Form, "Rapport frå gjestebodet", Language::Nn)?);
    doc.page.footer = Some("Leverast på biblioteket eller i postkassa på rådhuset".into());
    doc.lead("Skriv kort. Ikkje skriv namn på gjestene. Fyll ut på nett om du heller vil det.");
    doc.fields([("Nummer på gjestebodet", 1.0), ("Dato", 1.0), ("Kor mange de var", 1.0)]);
    doc.h1("Kven var med?").checkboxes([
        "Nokon under 18 år",
        "Nokon mellom 18 og 29 år",
        "Nokon over 67 år",
        "Nokon som bur åleine",
    ]);
    doc.h1("Kva snakka de om?");
    doc.lines_for("1. Kva skal til for at unge kjem tilbake?", 6);
    doc.lines_for("2. Kva for bustader manglar her de bur?", 6);
    doc.h1("Sitat").lines_for("Noko som vart sagt, slik det vart sagt (utan namn):", 4);
    doc.h1("Dei tre viktigaste").fields([("1.", 1.0)]).fields([("2.", 1.0)]).fields([("3.", 1.0)]);
    doc.image(qr("https://medvirkning.example.org/r/GB19")?, "QR-kode til skjemaet på nett", 28.0);
    Ok(doc)
}

pub fn poster() -> Result<Document, Box<dyn Error>> {
    let mut doc =
        Document::new(meta(Kind::Poster, "Dette svarte dere – og dette gjør vi", Language::Nb)?);
    doc.page.footer = Some("Fjordvik kommune · medvirkning.example.org".into());
    doc.lead("157 innbyggere rundt 22 bord har gitt råd om Fjordvik fram mot 2039.");
    doc.bullets([
        "Nærskolen på Sørsida består.",
        "Det bygges 20 små boliger i sentrum.",
        "Veien til Øvre Dal får lys innen 2028.",
    ]);
    doc.p("Les hva som ble sagt, og hva vi ikke kan gjøre, og hvorfor:");
    doc.image(qr("https://medvirkning.example.org/svar")?, "QR-kode til svarene", 55.0);
    Ok(doc)
}

pub fn packing_list() -> Result<Document, Box<dyn Error>> {
    let mut doc = Document::new(meta(Kind::List, "Packing list, 16 March 2026", Language::En)?);
    doc.page.landscape = true;
    let mut table = Table::new([
        Column::left(0),
        Column::left(3),
        Column::left(4),
        Column::right(0),
        Column::left(2),
    ])
    .header(["No.", "Pick-up point", "Basket", "Guests", "Picked up"])
    .zebra();
    for nr in 1..=40 {
        let place = if nr % 3 == 0 { "Øvre Dal shop" } else { "Library" };
        table.push([
            format!("GB{nr:02}"),
            place.into(),
            "Standard, with gluten-free bread".into(),
            format!("{}", 5 + nr % 4),
            String::new(),
        ]);
    }
    doc.table(table);
    Ok(doc)
}
