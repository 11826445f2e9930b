//! The cheapest way to send as much as possible through a small network of pipes with whole numbers:
//! successive shortest paths (Ford & Fulkerson 1962). A few hundred pipes take microseconds.

use std::collections::VecDeque;

#[derive(Clone, Copy)]
struct Pipe {
    to: usize,
    room: i64,
    cost: i64,
}

/// A network. Pipes stand in pairs: the one after an even place is its way back.
pub(super) struct Flow {
    pipes: Vec<Pipe>,
    from: Vec<Vec<usize>>,
}

impl Flow {
    /// A network of `places` without pipes.
    pub(super) fn new(places: usize) -> Self {
        Flow { pipes: Vec::new(), from: vec![Vec::new(); places] }
    }

    /// Lays a pipe and returns its number for [`Flow::used`].
    pub(super) fn pipe(&mut self, from: usize, to: usize, room: usize, cost: i64) -> usize {
        let number = self.pipes.len();
        let room = i64::try_from(room).unwrap_or(i64::MAX);
        self.pipes.push(Pipe { to, room, cost });
        self.pipes.push(Pipe { to: from, room: 0, cost: -cost });
        self.from[from].push(number);
        self.from[to].push(number + 1);
        number
    }

    /// Whether anything runs through a pipe.
    pub(super) fn used(&self, pipe: usize) -> bool {
        self.pipes[pipe ^ 1].room > 0
    }

    /// Sends as much as possible from `source` to `sink`, in the cheapest way; how much that is.
    pub(super) fn send(&mut self, source: usize, sink: usize) -> usize {
        let mut sent = 0;
        while let Some(came_by) = self.cheapest(source, sink) {
            let mut at = sink;
            while at != source {
                let pipe = came_by[at];
                self.pipes[pipe].room -= 1;
                self.pipes[pipe ^ 1].room += 1;
                at = self.pipes[pipe ^ 1].to;
            }
            sent += 1;
        }
        sent
    }

    /// The pipe by which each place is reached most cheaply, when the sink is reached at all.
    fn cheapest(&self, source: usize, sink: usize) -> Option<Vec<usize>> {
        let mut price = vec![i64::MAX; self.from.len()];
        let mut came_by = vec![usize::MAX; self.from.len()];
        let mut waits = vec![false; self.from.len()];
        let mut line = VecDeque::from([source]);
        price[source] = 0;
        while let Some(at) = line.pop_front() {
            waits[at] = false;
            for number in &self.from[at] {
                let pipe = self.pipes[*number];
                if pipe.room > 0 && price[at] + pipe.cost < price[pipe.to] {
                    price[pipe.to] = price[at] + pipe.cost;
                    came_by[pipe.to] = *number;
                    if !waits[pipe.to] {
                        waits[pipe.to] = true;
                        line.push_back(pipe.to);
                    }
                }
            }
        }
        (price[sink] < i64::MAX).then_some(came_by)
    }
}
