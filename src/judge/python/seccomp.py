"""The system calls that candidates' code may not make, as a filter (classic BPF) that the kernel runs."""
import ctypes
import errno
import platform
import struct

# Numbers on x86_64 and aarch64 (asm/unistd_64.h, asm-generic/unistd.h); None where the call does not exist.
DENIED = {
    # New processes and threads. clone3 is answered below, as if the kernel were older.
    'clone': (56, 220), 'fork': (57, None), 'vfork': (58, None), 'execve': (59, 221), 'execveat': (322, 281),
    'unshare': (272, 97), 'setns': (308, 268),
    # The network, and UNIX sockets, which pass descriptors on.
    'socket': (41, 198), 'socketpair': (53, 199), 'connect': (42, 203), 'bind': (49, 200), 'listen': (50, 201),
    'accept': (43, 202), 'accept4': (288, 242), 'sendto': (44, 206), 'sendmsg': (46, 211), 'sendmmsg': (307, 269),
    'recvfrom': (45, 207), 'recvmsg': (47, 212), 'recvmmsg': (299, 243),
    'io_uring_setup': (425, 425), 'io_uring_enter': (426, 426), 'io_uring_register': (427, 427),
    # Other processes' memory and descriptors.
    'ptrace': (101, 117), 'process_vm_readv': (310, 270), 'process_vm_writev': (311, 271), 'kcmp': (312, 272),
    'process_madvise': (440, 440), 'process_mrelease': (448, 448), 'pidfd_open': (434, 434),
    'pidfd_getfd': (438, 438), 'pidfd_send_signal': (424, 424), 'move_pages': (279, 239),
    'migrate_pages': (256, 238),
    # File systems.
    'mount': (165, 40), 'umount2': (166, 39), 'pivot_root': (155, 41), 'chroot': (161, 51),
    'move_mount': (429, 429), 'open_tree': (428, 428), 'fsopen': (430, 430), 'fsconfig': (431, 431),
    'fsmount': (432, 432), 'fspick': (433, 433), 'mount_setattr': (442, 442), 'mknod': (133, None),
    'mknodat': (259, 33), 'name_to_handle_at': (303, 264), 'open_by_handle_at': (304, 265),
    'fanotify_init': (300, 262), 'fanotify_mark': (301, 263), 'quotactl': (179, 60), 'quotactl_fd': (443, 443),
    'swapon': (167, 224), 'swapoff': (168, 225), 'acct': (163, 89), 'lookup_dcookie': (212, 18),
    'sysfs': (139, None), 'uselib': (134, None), 'nfsservctl': (180, 42),
    # Memory that RLIMIT_AS does not count, and what outlives a process.
    'memfd_create': (319, 279), 'memfd_secret': (447, 447), 'shmget': (29, 194), 'shmat': (30, 196),
    'shmctl': (31, 195), 'semget': (64, 190), 'semop': (65, 193), 'semctl': (66, 191), 'semtimedop': (220, 192),
    'msgget': (68, 186), 'msgsnd': (69, 189), 'msgrcv': (70, 188), 'msgctl': (71, 187), 'mq_open': (240, 180),
    'mq_unlink': (241, 181), 'keyctl': (250, 219), 'add_key': (248, 217), 'request_key': (249, 218),
    # The kernel itself.
    'bpf': (321, 280), 'perf_event_open': (298, 241), 'userfaultfd': (323, 282), 'seccomp': (317, 277),
    'kexec_load': (246, 104), 'kexec_file_load': (320, 294), 'init_module': (175, 105),
    'finit_module': (313, 273), 'delete_module': (176, 106), 'reboot': (169, 142), 'settimeofday': (164, 170),
    'clock_settime': (227, 112), 'clock_adjtime': (305, 266), 'adjtimex': (159, 171), 'sethostname': (170, 161),
    'setdomainname': (171, 162), 'syslog': (103, 116), 'personality': (135, 92), 'iopl': (172, None),
    'ioperm': (173, None), 'modify_ldt': (154, None), 'vhangup': (153, 58),
}
CLONE3 = 435
PRCTL = (157, 167)
# Naming a thread is all that prctl is needed for (PR_SET_NAME, PR_GET_NAME).
PRCTL_ALLOWED = (15, 16)
# Calls added to Linux after this list was made (set_mempolicy_home_node, 5.17) do not exist for candidates.
LAST_KNOWN = 450

ARCHITECTURES = {'x86_64': (0, 0xC000003E), 'aarch64': (1, 0xC00000B7)}

LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, KILL = 0x7FFF0000, 0x80000000
PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2


def answer(number):
    return 0x00050000 | number


def instructions(machine):
    """The filter for one architecture, as (code, jump if true, jump if false, constant)."""
    column, audit = ARCHITECTURES[machine]
    program = [(LOAD, 0, 0, 4), (EQUAL, 1, 0, audit), (RETURN, 0, 0, KILL), (LOAD, 0, 0, 0)]

    def refuse(jump, constant, number):
        program.extend([(jump, 0, 1, constant), (RETURN, 0, 0, answer(number))])

    # glibc falls back to clone, which is denied, and Python says so.
    refuse(EQUAL, CLONE3, errno.ENOSYS)
    # x32 calls have bit 30 set and are above the last known number as well.
    refuse(AT_LEAST, LAST_KNOWN + 1, errno.ENOSYS)
    for numbers in DENIED.values():
        if numbers[column] is not None:
            refuse(EQUAL, numbers[column], errno.EPERM)
    program.append((EQUAL, 0, 4, PRCTL[column]))
    program.append((LOAD, 0, 0, 16))
    program.extend((EQUAL, 2 - index, 0, option) for index, option in enumerate(PRCTL_ALLOWED))
    program.append((RETURN, 0, 0, answer(errno.EPERM)))
    program.append((RETURN, 0, 0, ALLOW))
    return program


class Program(ctypes.Structure):
    _fields_ = [('length', ctypes.c_ushort), ('filter', ctypes.c_void_p)]


def build():
    """The filter of this machine; KeyError where there is none. Made once, before any fork."""
    code = b''.join(struct.pack('<HBBI', *one) for one in instructions(platform.machine()))
    buffer = ctypes.create_string_buffer(code, len(code))
    return Program(len(code) // 8, ctypes.addressof(buffer)), buffer


def install(program, libc):
    """Puts the filter on this process, for good. Needs PR_SET_NO_NEW_PRIVS."""
    if libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), 'the kernel refused the system call filter')
