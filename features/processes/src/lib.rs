//! Plans, processes, promise, focus areas, themes, phases, target groups, population.

pub mod model;
