//! What this part keeps in the database: the call, applications and their import, criteria, draws.

pub(super) mod applications;
pub(super) mod call;
pub(super) mod criteria;
pub(super) mod draws;
pub(super) mod duplicates;
pub(super) mod imports;
pub(super) mod lotteries;
