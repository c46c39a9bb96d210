//! The lines between two columns: which of their upright parts stands how far to the left.
//!
//! Lines that end at the same place of the same table are one bundle and share their upright part.

/// How many bundles are put in the best of all orders; more keep the order they come in.
const MOST_TRIED: usize = 6;
/// How bad it is when two bundles lie on each other.
const OVERLAP: usize = 100;

/// Lines that share their upright part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bundle {
    /// The heights at which they leave to the left.
    pub left: Vec<i32>,
    /// The heights at which they leave to the right.
    pub right: Vec<i32>,
    /// The height at which they go on elsewhere, below all tables.
    pub below: Option<i32>,
}

impl Bundle {
    fn heights(&self) -> impl Iterator<Item = i32> {
        self.left.iter().chain(&self.right).chain(&self.below).copied()
    }

    fn ends(&self) -> (i32, i32) {
        (self.heights().min().unwrap_or(0), self.heights().max().unwrap_or(0))
    }

    /// Whether it has no upright part.
    fn is_straight(&self) -> bool {
        let (top, bottom) = self.ends();
        top == bottom
    }

    fn meets(&self, other: &Self) -> bool {
        let ((top, bottom), (other_top, other_bottom)) = (self.ends(), other.ends());
        top <= other_bottom && other_top <= bottom
    }

    fn crosses(&self, height: i32) -> bool {
        let (top, bottom) = self.ends();
        top < height && height < bottom
    }
}

/// The lane of each bundle, from the left; those that are straight have none.
pub(super) fn lanes(bundles: &[Bundle]) -> Vec<Option<usize>> {
    let upright: Vec<usize> = (0..bundles.len()).filter(|index| !bundles[*index].is_straight()).collect();
    let mut best = upright.clone();
    if upright.len() <= MOST_TRIED {
        let mut least = usize::MAX;
        permute(&mut upright.clone(), 0, &mut |order| {
            let found = crossings(bundles, order);
            if found < least {
                least = found;
                best = order.to_vec();
            }
        });
    }
    let mut lanes: Vec<Option<usize>> = vec![None; bundles.len()];
    for (place, index) in best.iter().enumerate() {
        let before = best[..place].iter().filter(|other| bundles[**other].meets(&bundles[*index]));
        lanes[*index] = Some(before.filter_map(|other| lanes[*other]).max().map_or(0, |lane| lane + 1));
    }
    lanes
}

/// How often lines cross when the bundles stand in this order.
fn crossings(bundles: &[Bundle], order: &[usize]) -> usize {
    let mut count = 0;
    for (place, index) in order.iter().enumerate() {
        let first = &bundles[*index];
        for other in &order[place + 1..] {
            let second = &bundles[*other];
            count += second.left.iter().filter(|height| first.crosses(**height)).count();
            count += first.right.iter().filter(|height| second.crosses(**height)).count();
            let overlaps = second.left.iter().filter(|height| first.right.contains(height)).count();
            count += OVERLAP * overlaps;
        }
    }
    count
}

/// Shows every order of what stands from `start` on, the given one first.
fn permute(order: &mut [usize], start: usize, show: &mut dyn FnMut(&[usize])) {
    if start >= order.len() {
        show(order);
        return;
    }
    for place in start..order.len() {
        order[start..=place].rotate_right(1);
        permute(order, start + 1, show);
        order[start..=place].rotate_left(1);
    }
}

#[cfg(test)]
mod tests {
    use super::{Bundle, lanes, permute};

    fn bundle(left: &[i32], right: &[i32]) -> Bundle {
        Bundle { left: left.to_vec(), right: right.to_vec(), below: None }
    }

    #[test]
    fn a_straight_line_needs_no_lane() {
        assert_eq!(lanes(&[bundle(&[3], &[3])]), [None]);
    }

    #[test]
    fn bundles_that_do_not_meet_share_a_lane() {
        assert_eq!(lanes(&[bundle(&[1], &[3]), bundle(&[5], &[8])]), [Some(0), Some(0)]);
        let meeting = lanes(&[bundle(&[1], &[3]), bundle(&[2], &[9])]);
        assert_ne!(meeting[0], meeting[1]);
    }

    #[test]
    fn the_order_with_the_fewest_crossings_is_taken() {
        // Both go down: the upper one must turn further to the right, or it would cross the other.
        assert_eq!(lanes(&[bundle(&[2], &[6]), bundle(&[1], &[5])]), [Some(0), Some(1)]);
        // Lines never lie on each other.
        assert_eq!(lanes(&[bundle(&[5], &[9]), bundle(&[1], &[5])]), [Some(0), Some(1)]);
    }

    #[test]
    fn every_order_is_shown_once() {
        let mut shown = Vec::new();
        permute(&mut [1, 2, 3], 0, &mut |order| shown.push(order.to_vec()));
        assert_eq!(shown.len(), 6);
        assert_eq!(shown[0], [1, 2, 3]);
        shown.sort();
        shown.dedup();
        assert_eq!(shown.len(), 6);
    }
}
