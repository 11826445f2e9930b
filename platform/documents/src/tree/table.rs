//! Tables of data: columns with alignment and relative width, one header row, rows of cells.

use super::{Blocks, Inlines};

/// How the text of a column is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// To the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// To the right; figures are set with equal width.
    Right,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// How its text is set.
    pub align: Align,
    /// Width relative to the other columns; 0 means as narrow as its content.
    pub width: u16,
}

impl Column {
    /// A column of text.
    pub const fn left(width: u16) -> Column {
        Column { align: Align::Left, width }
    }
    /// A column of marks.
    pub const fn centre(width: u16) -> Column {
        Column { align: Align::Centre, width }
    }
    /// A column of figures.
    pub const fn right(width: u16) -> Column {
        Column { align: Align::Right, width }
    }
}

/// A cell; mostly one paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell(pub Blocks);

impl<T: Into<Blocks>> From<T> for Cell {
    fn from(content: T) -> Cell {
        Cell(content.into())
    }
}

/// A row of cells. Missing cells are empty; cells beyond the columns are not shown.
pub type Row = Vec<Cell>;

/// A table of data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Words above the table.
    pub caption: Option<Inlines>,
    /// At least one column.
    pub columns: Vec<Column>,
    /// Headings of the columns, repeated on every page. A table without them is only for
    /// layout and should not be one.
    pub header: Row,
    /// The rows.
    pub rows: Vec<Row>,
    /// Shades every other row.
    pub zebra: bool,
    /// The first cell of each row names the row.
    pub row_headers: bool,
}

impl Table {
    /// A table with these columns and no rows yet.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Table {
        Table { columns: columns.into_iter().collect(), ..Table::default() }
    }

    /// Words above the table.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<Inlines>) -> Table {
        self.caption = Some(caption.into());
        self
    }

    /// Headings of the columns.
    #[must_use]
    pub fn header<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Table {
        self.header = cells.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a row.
    #[must_use]
    pub fn row<C: Into<Cell>>(mut self, cells: impl IntoIterator<Item = C>) -> Table {
        self.push(cells);
        self
    }

    /// Adds many rows.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Table {
        self.rows.extend(rows);
        self
    }

    /// Adds a row in a loop.
    pub fn push<C: Into<Cell>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// Shades every other row.
    #[must_use]
    pub fn zebra(mut self) -> Table {
        self.zebra = true;
        self
    }

    /// Says that the first cell of each row names the row.
    #[must_use]
    pub fn row_headers(mut self) -> Table {
        self.row_headers = true;
        self
    }
}
