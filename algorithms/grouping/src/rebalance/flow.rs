//! Flow of least cost in small networks: shortest distances, then as much as possible along arcs
//! that lie on shortest ways, again and again (primal-dual).

/// A network in which what flows from the first node to the second costs as little as can be.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    /// Arcs in pairs: there, and back in the residual network.
    to: Vec<u32>,
    free: Vec<i32>,
    cost: Vec<i32>,
    leaving: Vec<Vec<u32>>,
}

/// Where everything comes from, and where it goes.
pub(super) const SOURCE: usize = 0;
pub(super) const SINK: usize = 1;

const FAR: i32 = i32::MAX / 2;

impl Network {
    pub(super) fn new() -> Self {
        Self { leaving: vec![Vec::new(); 2], ..Self::default() }
    }

    pub(super) fn node(&mut self) -> usize {
        self.leaving.push(Vec::new());
        self.leaving.len() - 1
    }

    /// An arc; its number tells later how much flows.
    pub(super) fn arc(&mut self, from: usize, to: usize, most: i32, cost: i32) -> usize {
        let number = self.to.len();
        for (from, to, free, cost) in [(from, to, most, cost), (to, from, 0, -cost)] {
            self.leaving[from].push(self.to.len() as u32);
            self.to.push(to as u32);
            self.free.push(free);
            self.cost.push(cost);
        }
        number
    }

    /// How much flows through an arc.
    pub(super) fn through(&self, arc: usize) -> i32 {
        self.free[arc + 1]
    }

    /// Where what leaves a node goes, and how much.
    pub(super) fn targets(&self, node: usize) -> Vec<(usize, i32)> {
        let arcs = self.leaving[node].iter().map(|arc| *arc as usize).filter(|arc| arc % 2 == 0);
        arcs.map(|arc| (self.to[arc] as usize, self.through(arc))).collect()
    }

    /// Lets as much flow as can; how much, and at what cost.
    pub(super) fn fill(&mut self) -> (i32, i32) {
        let (mut amount, mut total) = (0, 0);
        loop {
            let distance = self.distances();
            if distance[SINK] == FAR {
                return (amount, total);
            }
            loop {
                let mut seen = vec![false; self.leaving.len()];
                let pushed = self.push(SOURCE, i32::MAX, &distance, &mut seen);
                if pushed == 0 {
                    break;
                }
                amount += pushed;
                total += pushed * distance[SINK];
            }
        }
    }

    /// Bellman and Ford's distances from the source, with a queue.
    fn distances(&self) -> Vec<i32> {
        let mut distance = vec![FAR; self.leaving.len()];
        let mut is_waiting = vec![false; self.leaving.len()];
        let mut queue = std::collections::VecDeque::from([SOURCE]);
        distance[SOURCE] = 0;
        while let Some(node) = queue.pop_front() {
            is_waiting[node] = false;
            for arc in &self.leaving[node] {
                let (arc, to) = (*arc as usize, self.to[*arc as usize] as usize);
                let there = distance[node] + self.cost[arc];
                if self.free[arc] > 0 && there < distance[to] {
                    distance[to] = there;
                    if !is_waiting[to] {
                        is_waiting[to] = true;
                        queue.push_back(to);
                    }
                }
            }
        }
        distance
    }

    /// Pushes along shortest ways, depth first; a node that led nowhere is not tried again.
    fn push(&mut self, node: usize, most: i32, distance: &[i32], seen: &mut [bool]) -> i32 {
        if node == SINK {
            return most;
        }
        seen[node] = true;
        let mut pushed = 0;
        for at in 0..self.leaving[node].len() {
            let arc = self.leaving[node][at] as usize;
            let to = self.to[arc] as usize;
            let is_short = distance[to] == distance[node] + self.cost[arc];
            if self.free[arc] == 0 || !is_short || seen[to] {
                continue;
            }
            let flow = self.push(to, self.free[arc].min(most - pushed), distance, seen);
            self.free[arc] -= flow;
            self.free[arc + 1 - 2 * (arc % 2)] += flow;
            pushed += flow;
            if pushed == most {
                seen[node] = false;
                break;
            }
        }
        pushed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cheapest_ways_are_taken_first() {
        let mut network = Network::new();
        let (one, other) = (network.node(), network.node());
        network.arc(SOURCE, one, 3, 0);
        network.arc(SOURCE, other, 2, 1);
        let cheap = network.arc(one, SINK, 2, 1);
        let across = network.arc(one, other, 5, -1);
        let dear = network.arc(other, SINK, 2, 5);
        assert_eq!(network.fill(), (4, 2 + 4 + 6));
        assert_eq!([cheap, across, dear].map(|arc| network.through(arc)), [2, 1, 2]);
    }
}
