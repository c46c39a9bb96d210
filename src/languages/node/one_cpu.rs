//! Both sides of a conversation on one CPU.
//!
//! They work by turns, and each has little to do before it is the other's turn. To wake a CPU that sleeps takes longer than that; on one CPU
//! nobody has to be woken. Only for a judgement that somebody waits for: where many go on side by side, the system divides the CPUs better.

#[cfg(not(target_os = "linux"))]
pub use elsewhere::OneCpu;
#[cfg(target_os = "linux")]
pub use linux::OneCpu;

#[cfg(target_os = "linux")]
mod linux {
    use rustix::process::Pid;
    use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};

    /// This thread stays on one CPU for as long as this is kept.
    pub struct OneCpu {
        before: CpuSet,
    }

    impl OneCpu {
        /// Has this thread stay on the CPU on which it is now; nothing happens where the system does not allow it.
        pub fn here() -> Option<Self> {
            let before = sched_getaffinity(None).ok()?;
            let mut one = CpuSet::new();
            one.set(sched_getcpu());
            sched_setaffinity(None, &one).ok()?;
            Some(Self { before })
        }

        /// Has the main thread of a process stay on the CPU of this thread, if that stays on one. Its helping threads are free.
        pub fn join(process: u32) {
            let process = i32::try_from(process).ok().and_then(Pid::from_raw);
            if let (Some(process), Ok(one)) = (process, sched_getaffinity(None))
                && one.count() == 1
            {
                // Where it can't be moved, it only takes longer.
                let _ = sched_setaffinity(Some(process), &one);
            }
        }
    }

    impl Drop for OneCpu {
        fn drop(&mut self) {
            let _ = sched_setaffinity(None, &self.before);
        }
    }

    #[cfg(test)]
    mod tests {
        use super::{OneCpu, sched_getaffinity};

        #[test]
        fn a_thread_stays_on_one_cpu_until_it_is_let_go() {
            let before = sched_getaffinity(None).unwrap();
            let kept = OneCpu::here().unwrap();
            assert_eq!(sched_getaffinity(None).unwrap().count(), 1);
            drop(kept);
            assert_eq!(sched_getaffinity(None).unwrap(), before);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    /// Other systems have no such thing, or need none.
    pub enum OneCpu {}

    impl OneCpu {
        /// Nothing.
        pub const fn here() -> Option<Self> {
            None
        }

        /// Nothing.
        pub const fn join(_process: u32) {}
    }
}
