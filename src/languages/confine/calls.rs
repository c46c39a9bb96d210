//! System calls that a confined program has no business with, kept by seccomp: they fail as if the user had no right to them, and the
//! program goes on.

use std::collections::BTreeMap;
use std::env::consts::ARCH;
use std::fs;
use std::io;

use libc::c_long;
use seccompiler::{
    BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch, apply_filter,
};

use super::Confinement;

/// Calls that work on other processes, on what is mounted, on the kernel, or that get round what is asked of other calls.
const NEVER: &[c_long] = &[
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_process_mrelease,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_send_signal,
    libc::SYS_kcmp,
    libc::SYS_tkill,
    libc::SYS_setsid,
    libc::SYS_setpgid,
    libc::SYS_setpriority,
    libc::SYS_ioprio_set,
    libc::SYS_sched_setattr,
    libc::SYS_sched_setparam,
    libc::SYS_sched_setscheduler,
    libc::SYS_migrate_pages,
    libc::SYS_move_pages,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_move_mount,
    libc::SYS_open_tree,
    libc::SYS_fsopen,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_open_by_handle_at,
    libc::SYS_quotactl,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_fanotify_init,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_keyctl,
    libc::SYS_kexec_load,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_reboot,
    libc::SYS_acct,
    libc::SYS_syslog,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    // What Landlock does not look at, or not in its first versions: who owns a file, what is noted with it, its end, what happens to it.
    libc::SYS_fchown,
    libc::SYS_fchownat,
    libc::SYS_setxattr,
    libc::SYS_lsetxattr,
    libc::SYS_fsetxattr,
    libc::SYS_removexattr,
    libc::SYS_lremovexattr,
    libc::SYS_fremovexattr,
    libc::SYS_truncate,
    libc::SYS_inotify_add_watch,
    // What is shared by name with other programs of this user.
    libc::SYS_shmget,
    libc::SYS_shmat,
    libc::SYS_msgget,
    libc::SYS_semget,
    libc::SYS_mq_open,
];

/// More of the same, which not every kind of processor has, or has by this name.
#[cfg(target_arch = "x86_64")]
const NEVER_HERE: &[c_long] = &[libc::SYS_chown, libc::SYS_lchown, libc::SYS_kexec_file_load];
#[cfg(not(target_arch = "x86_64"))]
const NEVER_HERE: &[c_long] = &[];

/// `fchmodat2`, which has this number everywhere and a name not yet.
const FCHMODAT2: c_long = 452;

/// Calls that change the rights and times of files, wherever they lie: Landlock does not look at them. Whoever writes needs them.
const RIGHTS: &[c_long] = &[libc::SYS_fchmod, libc::SYS_fchmodat, FCHMODAT2, libc::SYS_utimensat];
/// The same by their older names.
#[cfg(target_arch = "x86_64")]
const RIGHTS_HERE: &[c_long] = &[libc::SYS_chmod, libc::SYS_utime, libc::SYS_utimes, libc::SYS_futimesat];
#[cfg(not(target_arch = "x86_64"))]
const RIGHTS_HERE: &[c_long] = &[];

/// Calls that open a way to elsewhere. Those on a socket that is there already are not among them.
const NETWORK: &[c_long] = &[
    libc::SYS_socket,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
];

/// Calls that make a process and never a thread.
#[cfg(target_arch = "x86_64")]
const CHILDREN: &[c_long] = &[libc::SYS_fork, libc::SYS_vfork];
#[cfg(not(target_arch = "x86_64"))]
const CHILDREN: &[c_long] = &[];

/// Calls that send a signal to the process that their first argument names.
const SIGNALS: &[c_long] =
    &[libc::SYS_kill, libc::SYS_tgkill, libc::SYS_rt_sigqueueinfo, libc::SYS_rt_tgsigqueueinfo];

/// What `clone` makes in a world of its own: name spaces.
const WORLDS: [i32; 7] = [
    libc::CLONE_NEWNS,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWUSER,
    libc::CLONE_NEWPID,
    libc::CLONE_NEWNET,
    libc::CLONE_NEWCGROUP,
];

/// Where the numbers of the second set of calls begin that processors of this kind have.
#[cfg(target_arch = "x86_64")]
const SECOND_SET: Option<c_long> = Some(0x4000_0000);
#[cfg(not(target_arch = "x86_64"))]
const SECOND_SET: Option<c_long> = None;

/// Calls that are refused: always, where there is no rule, else where one of the rules fits.
type Refused = BTreeMap<c_long, Vec<SeccompRule>>;

/// Whether this system can filter calls.
pub fn can_be_kept() -> bool {
    let actions = fs::read_to_string("/proc/sys/kernel/seccomp/actions_avail").unwrap_or_default();
    actions.split_whitespace().any(|action| action == "errno") && TargetArch::try_from(ARCH).is_ok()
}

/// The filters for this process and what it becomes; none where the system can't filter.
pub fn filters(allowed: &Confinement) -> io::Result<Vec<BpfProgram>> {
    if !can_be_kept() {
        return Ok(Vec::new());
    }
    let refused = refused(allowed, std::process::id()).map_err(io::Error::other)?;
    // Its flags can't be looked at. Where it seems to be unknown, `clone` is called instead.
    let unknown = twice(BTreeMap::from([(libc::SYS_clone3, Vec::new())]));
    let filters = [(refused, libc::EPERM), (unknown, libc::ENOSYS)];
    filters.into_iter().map(|(calls, error)| filter(calls, error).map_err(io::Error::other)).collect()
}

/// Restricts this process: what is refused by a filter is refused to it as well.
pub fn restrict(filters: &[BpfProgram]) -> io::Result<()> {
    filters.iter().try_for_each(|filter| apply_filter(filter)).map_err(io::Error::other)
}

fn filter(calls: Refused, error: i32) -> Result<BpfProgram, BackendError> {
    let action = SeccompAction::Errno(error.unsigned_abs());
    SeccompFilter::new(calls, SeccompAction::Allow, action, TargetArch::try_from(ARCH)?)?.try_into()
}

/// What is refused to a process with this number.
fn refused(allowed: &Confinement, own: u32) -> Result<Refused, BackendError> {
    let mut calls: Refused = always([NEVER, NEVER_HERE]).collect();
    if allowed.write.is_empty() {
        calls.extend(always([RIGHTS, RIGHTS_HERE]));
    }
    if !allowed.network {
        calls.extend(always([NETWORK]));
        // Programs talk to their children over a pair of sockets. One that sends single messages could send them to any name.
        let kind = |kind: i32| {
            when(1, SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(0xf), kind.unsigned_abs().into())
        };
        let other = when(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, libc::AF_UNIX.unsigned_abs().into())?;
        calls.insert(libc::SYS_socketpair, vec![kind(libc::SOCK_DGRAM)?, kind(libc::SOCK_RAW)?, other]);
    }
    let mut clone = Vec::new();
    for world in WORLDS {
        let flag = u64::from(world.unsigned_abs());
        clone.push(when(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(flag), flag)?);
    }
    if !allowed.children {
        calls.extend(always([CHILDREN]));
        let thread = u64::from(libc::CLONE_THREAD.unsigned_abs());
        clone.push(when(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(thread), 0)?);
        for call in SIGNALS {
            calls.insert(*call, vec![when(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, own.into())?]);
        }
    }
    calls.insert(libc::SYS_clone, clone);
    let is = |argument, value: i32| {
        when(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value.unsigned_abs().into())
    };
    // It may not outlive the process that started it, lower the limits of another, or have a file send signals to another.
    calls.insert(libc::SYS_prctl, vec![is(0, libc::PR_SET_PDEATHSIG)?]);
    calls.insert(libc::SYS_prlimit64, vec![when(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, 0)?]);
    calls.insert(libc::SYS_fcntl, vec![is(1, libc::F_SETOWN)?, is(1, F_SETOWN_EX)?]);
    Ok(twice(calls))
}

/// As `F_SETOWN`, for threads too.
const F_SETOWN_EX: i32 = 15;

/// Calls without a rule.
fn always<const COUNT: usize>(
    lists: [&'static [c_long]; COUNT],
) -> impl Iterator<Item = (c_long, Vec<SeccompRule>)> {
    lists.into_iter().flatten().map(|call| (*call, Vec::new()))
}

fn when(
    argument: u8,
    length: SeccompCmpArgLen,
    operator: SeccompCmpOp,
    value: u64,
) -> Result<SeccompRule, BackendError> {
    SeccompRule::new(vec![SeccompCondition::new(argument, length, operator, value)?])
}

/// The same calls by their numbers of the second set, too, if there is one.
fn twice(mut calls: Refused) -> Refused {
    if let Some(first) = SECOND_SET {
        let again: Vec<_> = calls.iter().map(|(call, rules)| (call | first, rules.clone())).collect();
        calls.extend(again);
    }
    calls
}

#[cfg(test)]
mod tests {
    use super::{Confinement, filter, refused};

    #[test]
    fn less_is_refused_where_more_is_allowed() {
        let refused = |network, children| {
            refused(&Confinement { network, children, ..Confinement::default() }, 7).unwrap()
        };
        let narrow = refused(false, false);
        assert!(narrow.contains_key(&libc::SYS_socket) && narrow.contains_key(&libc::SYS_kill));
        assert!(!refused(true, false).contains_key(&libc::SYS_socket));
        let wide = refused(true, true);
        assert!(!wide.contains_key(&libc::SYS_kill) && wide.contains_key(&libc::SYS_ptrace));
        assert!(wide[&libc::SYS_clone].len() < narrow[&libc::SYS_clone].len());
        for call in [libc::SYS_read, libc::SYS_write, libc::SYS_execve, libc::SYS_exit_group] {
            assert!(!narrow.contains_key(&call));
        }
    }

    #[test]
    fn it_is_a_program_that_the_kernel_takes() {
        let all = refused(&Confinement::default(), 7).unwrap();
        assert!(filter(all, libc::EPERM).unwrap().len() < 4096);
    }

    #[test]
    #[cfg(target_arch = "x86_64")]
    fn the_second_set_of_calls_is_refused_too() {
        let all = refused(&Confinement::default(), 7).unwrap();
        assert!(all.contains_key(&(libc::SYS_socket | 0x4000_0000)));
    }
}
